import { inlineSvg } from './inline-svg';

/** How a series is told from the others: by its ground, never by its colour alone. */
export type Ground = 'full' | 'striped' | 'empty' | 'dotted';

export interface BarChart {
  /** Its name in an address, and in the ids of the drawing. */
  readonly id: string;
  readonly bars: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly ground: Ground;
    readonly values: readonly (number | null)[];
  }[];
  readonly unit: string;
  /** Bars that lie, for names too long to stand under them. */
  readonly isLying?: boolean;
  /** A line across the bars, with what it means. */
  readonly mark?: { readonly at: number; readonly says: string };
}

const ink = '#0b0c0c';
const accent = '#1d70b8';
const paper = '#ffffff';

const grounds = {
  full: { color: accent, borderColor: accent, borderWidth: 2 },
  striped: {
    color: ink,
    borderColor: ink,
    borderWidth: 2,
    decal: { color: paper, dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4 },
  },
  empty: { color: paper, borderColor: accent, borderWidth: 2 },
  dotted: {
    color: paper,
    borderColor: ink,
    borderWidth: 2,
    decal: {
      color: ink,
      symbol: 'circle',
      symbolSize: 0.6,
      dashArrayX: [[6, 6]],
      dashArrayY: [6, 6],
    },
  },
};

const isNarrowAt = (width: number): boolean => width < 500;

/** In pixels, as `width` is: a page keeps that much room until the picture has come. */
export const heightOf = ({ bars, isLying }: BarChart, width: number): number =>
  isLying ? 70 + bars.length * (isNarrowAt(width) ? 64 : 48) : 340;

const load = () => import('echarts');

/** Loaded when the first chart is drawn: the service starts without it. */
let library: ReturnType<typeof load> | undefined;

/**
 * Bars as a picture of their own, in SVG without styles and scripts. A table with the same numbers
 * belongs beside it.
 * @param width in pixels; a narrow drawing is not a small one, its letters stay as large
 */
export async function drawBars(chart: BarChart, width: number): Promise<string> {
  library ??= load();
  const { init } = await library;
  const { bars, series, unit, isLying = false, mark } = chart;
  const isNarrow = isNarrowAt(width);
  const height = heightOf(chart, width);
  const text = { color: ink, fontFamily: 'Arial', fontSize: 14 };
  const names = {
    type: 'category',
    data: [...bars],
    inverse: isLying,
    axisLabel: {
      ...text,
      interval: 0,
      hideOverlap: false,
      rotate: !isLying && isNarrow && bars.length > 5 ? 60 : 0,
      ...(isLying ? { width: isNarrow ? 120 : 240, overflow: 'break' } : {}),
    },
    axisLine: { lineStyle: { color: ink } },
    axisTick: { show: false },
  };
  const numbers = {
    type: 'value',
    name: isLying ? '' : unit,
    nameTextStyle: { ...text, align: 'left' },
    minInterval: 1,
    ...(isNarrow ? { splitNumber: 3 } : {}),
    axisLabel: text,
    splitLine: { lineStyle: { color: '#b1b4b6' } },
  };
  const markLine = mark && {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink, width: 2, type: 'dashed' },
    // Beside the bars, where it covers no number: a word a line.
    label: {
      ...text,
      formatter: mark.says.replaceAll(' ', '\n'),
      position: 'end',
      fontWeight: 'bold',
    },
    data: [isLying ? { xAxis: mark.at } : { yAxis: mark.at }],
  };
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption({
      animation: false,
      backgroundColor: paper,
      textStyle: text,
      aria: { enabled: false },
      legend:
        series.length > 1
          ? { top: 0, left: 0, itemGap: 16, itemWidth: 26, itemHeight: 16, textStyle: text }
          : { show: false },
      grid: {
        left: 8,
        right: mark ? 64 : 24,
        top: series.length > 1 ? (isNarrow ? 34 + series.length * 26 : 76) : 44,
        bottom: 8,
        containLabel: true,
      },
      xAxis: isLying ? numbers : names,
      yAxis: isLying ? names : numbers,
      series: series.map(({ name, ground, values }, index) => ({
        name,
        type: 'bar',
        stack: 'all',
        silent: true,
        barMaxWidth: isLying ? 26 : 64,
        itemStyle: grounds[ground],
        label: {
          ...text,
          show: true,
          position: series.length > 1 ? 'inside' : isLying ? 'right' : 'top',
          fontWeight: 'bold',
          ...(series.length > 1 ? { backgroundColor: paper, padding: [2, 4] } : {}),
        },
        // Nothing is drawn for nothing, not even a number.
        data: values.map((value) => value || null),
        ...(index === 0 && markLine ? { markLine } : {}),
      })),
    });
    return inlineSvg(drawing.renderToSVGString(), chart.id);
  } finally {
    drawing.dispose();
  }
}
