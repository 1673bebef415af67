// @ts-check
// The data of the example pages: taken from the package vega-datasets when the site is served or built, kept nowhere else.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { earthquakes, PACKAGE } from './make-earthquakes.mjs';
import { sendFile } from './send-file.mjs';

const FOLDER = '/examples';
const FLIGHTS = 'flights-3m.parquet';
const EARTHQUAKES = 'earthquakes.json';
const FLIGHTS_FILE = fileURLToPath(new URL(`data/${FLIGHTS}`, PACKAGE));

/** @type {import('vite').Plugin} */
export const exampleData = {
  name: 'example-data',
  configureServer({ middlewares }) {
    middlewares.use(`${FOLDER}/${FLIGHTS}`, (request, response) => sendFile(FLIGHTS_FILE, request, response));
    middlewares.use(`${FOLDER}/${EARTHQUAKES}`, (_, response) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(earthquakes()));
    });
  },
  writeBundle({ dir = 'dist-site' }) {
    mkdirSync(`${dir}${FOLDER}`, { recursive: true });
    copyFileSync(FLIGHTS_FILE, `${dir}${FOLDER}/${FLIGHTS}`);
    writeFileSync(`${dir}${FOLDER}/${EARTHQUAKES}`, JSON.stringify(earthquakes()));
  },
};
