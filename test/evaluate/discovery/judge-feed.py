"""Judges Atom feeds with feedparser: well formed, of that version, every entry complete."""

import sys

import feedparser

bad = 0
for path in sys.argv[1:]:
    feed = feedparser.parse(path)
    lacking = [
        entry.get("title", "?")
        for entry in feed.entries
        if not all(entry.get(name) for name in ("id", "title", "updated", "link", "summary", "author"))
    ]
    good = not feed.bozo and feed.version == "atom10" and feed.entries and not lacking
    print(f"{feed.version}, {len(feed.entries)} entries, {'good' if good else 'NOT GOOD'} {lacking or ''}")
    bad += 0 if good else 1
sys.exit(1 if bad else 0)
