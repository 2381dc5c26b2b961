import { afterEach, expect } from 'vitest';
import { refuseNetwork, takeRefused } from './network.ts';

refuseNetwork();

// Code under test may catch the refusal and carry on: the test fails all the same.
afterEach(() => {
  expect(takeRefused(), 'hosts that the test tried to reach').toEqual([]);
});
