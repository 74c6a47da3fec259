/**
 * What the style sheet of the page adds to a picture of a chart: one accent, and the reader's own
 * highlight where colours are forced. The picture can be read without it.
 */
export const chartCss = `.app-chart {
  display: block;
  max-width: none;
  print-color-adjust: exact;
}

.app-chart__way--open,
.app-chart__state--next,
.app-chart__exit--open {
  color: #1d70b8;
}

.app-chart__state--next text,
.app-chart__exit--open text {
  color: #0b0c0c;
}

@media (forced-colors: active) {
  .app-chart__way--open,
  .app-chart__state--next,
  .app-chart__state--next text,
  .app-chart__exit--open,
  .app-chart__exit--open text {
    color: CanvasText;
  }

  .app-chart__state--now > rect {
    fill: Highlight;
    stroke: Highlight;
  }

  .app-chart__state--now > text {
    fill: HighlightText;
  }
}
`;
