"""Judges a Data Package with frictionless: its descriptor, then every table against its schema.

Prints what is wrong and ends with 1. Parquet is judged by size and digest alone: frictionless
reads its dates as months and its bytes not at all.
"""

import hashlib
import sys
import zipfile

from frictionless import Package, system

path = sys.argv[1]
wrong = []
with zipfile.ZipFile(path) as archive:
    if archive.testzip() is not None:
        wrong.append("an entry is damaged")
    package = Package(path)
    if package.name == "" or not package.resources:
        wrong.append("no resources")
    with system.use_context(trusted=True):
        for resource in package.resources:
            body = archive.read(resource.path)
            if len(body) != resource.bytes:
                wrong.append(f"{resource.path}: {len(body)} bytes, {resource.bytes} said")
            if "sha256:" + hashlib.sha256(body).hexdigest() != resource.hash:
                wrong.append(f"{resource.path}: another digest than was said")
            if resource.format == "parquet":
                continue
            report = resource.validate()
            for note in report.flatten(["rowNumber", "fieldName", "type", "message"])[:5]:
                wrong.append(f"{resource.path}: {note}")
            print(f"{resource.name}: {report.tasks[0].stats.get('rows')} rows, valid {report.valid}")
for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
