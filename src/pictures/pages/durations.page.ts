import { Controller, Get, Header, Param, Render } from '@nestjs/common';
import type { PlainDate } from '../../../workflows/language/dates';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { drawBars, heightOf, type BarChart } from '../picture/bar-chart';
import { LivesQuery, type Life } from '../queries/lives.query';
import { durations, durationsPicture } from './addresses';
import { durationsPage, type DurationsShown } from './durations.view';

/** In pixels: a page of the service, and a phone. */
const widths = { wide: 960, narrow: 345 } as const;

type Width = keyof typeof widths;

const isWidth = (name: string): name is Width => Object.hasOwn(widths, name);

/** How long the stages of reviews took, over the years, and who met the six months. */
@Controller()
export class DurationsPage {
  private readonly counted = new WeakMap<
    readonly Life[],
    { readonly today: PlainDate; readonly shown: DurationsShown }
  >();

  constructor(
    private readonly lives: LivesQuery,
    private readonly clock: Clock,
  ) {}

  @Get(durations.pattern)
  @Requires('reviews.list')
  @Audits('durations of reviews')
  @Render('pictures/pages/durations')
  async show(@CurrentActor() actor: Actor) {
    const shown = await this.shown(actor);
    return {
      ...shown,
      sections: shown.sections.map(({ chart, ...section }) => ({
        ...section,
        picture: chart && {
          wide: pictureAt('wide', chart),
          narrow: pictureAt('narrow', chart),
        },
      })),
    };
  }

  @Get(durationsPicture.pattern)
  @Requires('reviews.list')
  @Audits('picture of durations')
  @Header('Content-Type', 'image/svg+xml')
  async picture(
    @Param('chart') chart: string,
    @Param('width') width: string,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    const { sections } = await this.shown(actor);
    const bars = sections.find((section) => section.chart?.id === chart)?.chart;
    if (!bars || !isWidth(width)) throw answerTo(notFound());
    return drawBars(bars, widths[width]);
  }

  /** Counted once for as long as the reviews and the day are the same. */
  private async shown(actor: Actor): Promise<DurationsShown> {
    const lives = await this.lives.seenBy(actor);
    const today = this.clock.today();
    const before = this.counted.get(lives);
    if (before?.today === today) return before.shown;
    const shown = durationsPage(lives, today);
    this.counted.set(lives, { today, shown });
    return shown;
  }
}

/** Where a picture is, and its size in pixels: nothing on the page moves when it comes. */
const pictureAt = (name: Width, chart: BarChart) => ({
  src: durationsPicture.to({ chart: chart.id, width: name }),
  width: widths[name],
  height: heightOf(chart, widths[name]),
});
