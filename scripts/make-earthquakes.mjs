// @ts-check
// A week of earthquakes as a dataset with its source: `node scripts/make-earthquakes.mjs [FILE]` writes it, to the terminal
// without a file. Made from the copy of the USGS feed in the package vega-datasets; what it says of the source stands there.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Where the package is; it names none of its files itself. */
export const PACKAGE = new URL('../node_modules/vega-datasets/', import.meta.url);
const SOURCE = 'usgs-feed';
const BLASTS = { id: 'blasts', label: 'Explosions and quarry blasts' };
/** From each magnitude up, the strongest first. */
const CLASSES = [
  { id: 'm5', from: 5, importance: 5, label: 'Magnitude 5 and above' },
  { id: 'm4', from: 4, importance: 4, label: 'Magnitude 4 to 5' },
  { id: 'm3', from: 3, importance: 3, label: 'Magnitude 3 to 4' },
  { id: 'm2', from: 2, importance: 2, label: 'Magnitude 2 to 3' },
  { id: 'm1', from: 1, importance: 1, label: 'Magnitude 1 to 2' },
  { id: 'm0', from: -Infinity, importance: 1, label: 'Below magnitude 1' },
];

/**
 * @typedef {{ id: string, properties: { mag: number, magType: string, place: string, time: number, status: string, type: string, title: string } }} Quake
 */

/** The dataset, as its file has it. */
export function earthquakes() {
  /** @type {{ metadata: { generated: number, title: string }, features: Quake[] }} */
  const feed = JSON.parse(readFileSync(new URL('data/earthquakes.json', PACKAGE), 'utf8'));
  /** @type {{ resources: { name: string, licenses: { title: string }[], sources: { title: string, path: string }[] }[] }} */
  const { resources } = JSON.parse(readFileSync(new URL('datapackage.json', PACKAGE), 'utf8'));
  const about = resources.find(({ name }) => name === 'earthquakes');
  const [source] = about?.sources ?? [];
  if (!source) throw new Error('vega-datasets says no more where its earthquakes come from.');
  return {
    version: 1,
    title: 'A week of earthquakes, 31 January to 7 February 2018',
    description: `All ${feed.features.length.toLocaleString('en')} events in the feed “${feed.metadata.title}”, as it was on 7 February 2018.`,
    language: 'en',
    license: about?.licenses[0]?.title,
    categories: [...CLASSES.map(({ id, label }) => ({ id, label })), BLASTS],
    sources: [
      {
        id: SOURCE,
        type: 'dataset',
        title: feed.metadata.title,
        'container-title': source.title,
        publisher: 'USGS Earthquake Hazards Program',
        issued: secondOf(feed.metadata.generated).slice(0, 10),
        URL: source.path,
      },
    ],
    events: feed.features.map(eventOf),
  };
}

/** @param {Quake} quake */
function eventOf({ id, properties: { mag, magType, place, time, status, type, title } }) {
  const strength = CLASSES.find(({ from }) => mag >= from);
  const date = secondOf(time);
  return {
    id,
    title,
    date,
    category: type === 'earthquake' ? strength?.id : BLASTS.id,
    place,
    importance: strength?.importance ?? 1,
    citations: [{ source: SOURCE, date, note: `Event ${id}: magnitude ${mag} (${magType}), ${status}.` }],
  };
}

/** @param {number} t ms since 1970 */
function secondOf(t) {
  return new Date(t).toISOString().replace(/\.\d+/, '');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = `${JSON.stringify(earthquakes(), undefined, 1)}\n`;
  if (process.argv[2]) writeFileSync(process.argv[2], text);
  else process.stdout.write(text);
}
