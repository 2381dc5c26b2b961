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
  return publishers.map(({ id, name, hosts, settings, politeRate: { perSecond, note } }) => {
    const rate = z.coerce.number().positive().max(10).default(perSecond);
    const words = `polite rate towards ${name}${note === '' ? '' : `; ${note}`}`;
    const added = hosts.length === 0 ? {} : { [rateName(id)]: rate.describe(words) };
    return { prefix: settingsPrefix(id), shape: { ...settings, ...added } };
  });
}

/** Requests per second that the settings allow a publisher. */
export function readRate({ id, politeRate }: Publisher, { added }: Settings): number {
  return Number(added[rateName(id)] ?? politeRate.perSecond);
}

/** The publisher's secrets with the values that the settings give them. */
export function readSecrets({ secrets }: Publisher, { added }: Settings): Secret[] {
  return secrets.map(({ in: place, name, setting }) => {
    const value = added[setting];
    return { in: place, name, value: value === undefined ? undefined : String(value) };
  });
}
