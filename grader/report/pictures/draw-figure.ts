import type { Picture } from '../../core/picture';
import { errorFigure } from './error-figure';
import { graphFigure } from './graph-figure';
import { lossFigure } from './loss-figure';
import { slopeFigure } from './slope-figure';
import type { DrawingTools, Figure } from './tools';

/** Draws a picture of any kind. */
export function drawFigure(picture: Picture, tools: DrawingTools): Figure {
  switch (picture.kind) {
    case 'graph':
      return graphFigure(picture, tools);
    case 'slope':
      return slopeFigure(picture, tools);
    case 'errors':
      return errorFigure(picture, tools);
    case 'losses':
      return lossFigure(picture, tools);
  }
}
