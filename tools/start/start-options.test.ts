import { expect, test } from 'vitest';
import { readStartOptions, usage } from './start-options.ts';

test.each([
  [[], { headless: false }],
  [['https://example.com/a'], { headless: false, address: 'https://example.com/a' }],
  [['--browser', 'firefox'], { headless: false, browser: 'firefox' }],
  [['--browser=edge', '--headless'], { headless: true, browser: 'edge' }],
  [
    ['http://a.example', '--', '--browser', 'chrome'],
    { headless: false, address: 'http://a.example/', browser: 'chrome' },
  ],
])('reads %j', (args, options) => {
  expect(readStartOptions(args)).toEqual({ ok: true, value: options });
});

test.each([
  [['--browser', 'lynx'], `No browser is called "lynx". ${usage}`],
  [['--browser'], `No browser is called "". ${usage}`],
  [['example.com'], `"example.com" is not understood. ${usage}`],
  [['javascript:alert(1)'], `"javascript:alert(1)" is not understood. ${usage}`],
  [['--fast'], `"--fast" is not understood. ${usage}`],
])('refuses %j in one line', (args, error) => {
  expect(readStartOptions(args)).toEqual({ ok: false, error });
});
