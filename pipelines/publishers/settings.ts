import { z } from 'zod';
import type { AddedSettings, Settings } from '../../schemas/settings.ts';
import type { Secret } from '../fetch/redact.ts';
import type { Publisher } from './publisher.ts';

/** What the names of a publisher's settings begin with: `NAME_` for the publisher `name`. */
export function settingsPrefix(id: string): string {
  return `${id.toUpperCase().replaceAll('-', '_')}_`;
}

const rateName = (id: string): string => `${settingsPrefix(id)}REQUESTS_PER_SECOND`;

/** The settings that each publisher adds: its own, and the rate at which it is asked. */
export function publisherSettings(publishers: readonly Publisher[]): AddedSettings[] {
  return publishers.map(({ id, name, settings, politeRate }) => {
    const prefix = settingsPrefix(id);
    if (politeRate === null) return { prefix, shape: settings };
    const { perSecond, note } = politeRate;
    const rate = z.coerce.number().positive().max(10).default(perSecond);
    const words = `polite rate towards ${name}${note === '' ? '' : `; ${note}`}`;
    return { prefix, shape: { ...settings, [rateName(id)]: rate.describe(words) } };
  });
}

/** Requests per second that the settings allow a publisher. */
export function readRate({ id, politeRate }: Publisher, { added }: Settings): number {
  return Number(added[rateName(id)] ?? politeRate?.perSecond ?? Infinity);
}

/** The publisher's secrets with the values that the settings give them. */
export function readSecrets({ secrets }: Publisher, { added }: Settings): Secret[] {
  return secrets.map(({ in: place, name, setting }) => {
    const value = added[setting];
    return { in: place, name, value: value === undefined ? undefined : String(value) };
  });
}
