import type { Arrow, WayFromMany } from './chart-outline';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedFrame extends Rectangle {
  readonly path: string;
  readonly label: string;
}

export interface PlacedState extends Rectangle {
  readonly path: string;
  readonly lines: readonly string[];
  /** Under the name, smaller: what leads here from many states. */
  readonly noteLines: readonly string[];
  readonly alsoFrom: readonly WayFromMany[];
}

/** Where an arrow ends that goes on in another frame: a note that names the state it leads to. */
export interface PlacedExit extends Rectangle {
  readonly to: readonly string[];
  readonly lines: readonly string[];
  /** The names of all the states it stands for. */
  readonly labels: readonly string[];
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly label: Rectangle & { readonly lines: readonly string[] };
}

/** Said under a frame: what may be done in every state of it. */
export interface PlacedFooter extends Rectangle {
  readonly arrow: Arrow;
  readonly lines: readonly string[];
}

/** Where everything stands, in pixels from the upper left corner. */
export interface Places {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlacedFrame[];
  readonly states: readonly PlacedState[];
  readonly exits: readonly PlacedExit[];
  readonly arrows: readonly PlacedArrow[];
  readonly footers: readonly PlacedFooter[];
}
