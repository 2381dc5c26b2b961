import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainLine, toPlainText } from '../../../../pipelines/fetch/documents/plain-text.ts';

test.each([
  ['<p>Care worker</p><p>Nights</p>', 'Care worker\nNights'],
  ['One<br>two<br/>three', 'One\ntwo\nthree'],
  ['<ul><li>Driving licence</li><li>DBS check</li></ul>', 'Driving licence\nDBS check'],
  ['a <b>b</b>old <a href="x">link</a>', 'a bold link'],
  ['Fish &amp; chips, £12&nbsp;an hour &rsquo;til late', 'Fish & chips, £12 an hour ’til late'],
  ['<script>alert(1)</script><style>p{}</style>Nurse', 'Nurse'],
  ['<img src=x onerror=alert(1)>Nurse', 'Nurse'],
  ['<svg><script>alert(1)</script></svg>Nurse<!-- hidden -->', 'Nurse'],
  ['pay < 30 and > 20', 'pay < 30 and > 20'],
  ['unclosed <b>bold <script>alert(1)', 'unclosed bold'],
  ['left\u202Eright \u200Bno\u00ADthing\u0000 \uD800half', 'leftright nothing half'],
  ['', ''],
])('the text of %j is %j', (html, text) => {
  expect(toPlainText(html)).toBe(text);
});

test('what was escaped is unescaped as often as was said, and no more', () => {
  const twice = 'The job. &amp;lt;p&amp;gt;Fish &amp;amp;amp; chips&amp;lt;/p&amp;gt;';
  expect(toPlainText(twice, { escaped: 2 })).toBe('The job.\nFish & chips');
  expect(toPlainText(twice)).toContain('&lt;p&gt;');
  expect(toPlainText('<p>write &lt;p&gt; for a paragraph</p>', { escaped: 2 })).toBe(
    'write <p> for a paragraph',
  );
});

test('a title is one line, and nothing where it says nothing', () => {
  expect(toPlainLine(' Teacher <br> of&#10;maths ')).toBe('Teacher of maths');
  expect(toPlainLine('&lt;b&gt;Teacher&lt;/b&gt;')).toBe('Teacher');
  expect([toPlainLine('<p> </p>'), toPlainLine(null), toPlainLine(undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('any text comes out, without markup that would run', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom('<script>', '</script>', '<p', '&lt;', '-->')),
        {
          maxLength: 12,
        },
      ),
      (pieces) => {
        const text = toPlainText(pieces.join(''), { escaped: 2 });
        expect(text).toBe(text.trim());
        expect(text.split('\n').filter((line) => line.trim() === '')).toEqual(
          text === '' ? [''] : [],
        );
      },
    ),
  );
});

test('a text made to take long does not', () => {
  const began = performance.now();
  toPlainText('<b>'.repeat(10_000) + '</i>'.repeat(10_000));
  toPlainText('&amp;'.repeat(100_000), { escaped: 2 });
  expect(performance.now() - began).toBeLessThan(3000);
});
