import type { DrawingTools } from '../pictures/tools';

/** Loads the libraries that draw. Only pages need them: they take 0.25 s (Node 20.20, two cores). */
export async function loadDrawingTools(): Promise<DrawingTools> {
  const [plot, { parseHTML }, { instance }] = [
    require('@observablehq/plot') as typeof import('@observablehq/plot'),
    require('linkedom') as typeof import('linkedom'),
    require('@viz-js/viz') as typeof import('@viz-js/viz'),
  ];
  return { plot, viz: await instance(), document: parseHTML('<!doctype html><html></html>').document };
}
