import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Courier } from './courier';

const everyMilliseconds = 60_000;

/** Sends the courier out once a minute; many processes may do so at the same time. */
@Injectable()
export class CourierTimer implements OnApplicationShutdown {
  private readonly logger = new Logger('Courier');
  private timer: NodeJS.Timeout | null = null;
  private isOut = false;

  constructor(private readonly courier: Courier) {}

  /** Started by the service alone; never by tests, the command line or the demonstration. */
  start(): void {
    if (!this.courier.sends || this.timer !== null) return;
    this.timer = setInterval(() => void this.goOut(), everyMilliseconds);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  private async goOut(): Promise<void> {
    if (this.isOut) return;
    this.isOut = true;
    try {
      await this.courier.walk();
    } catch (error) {
      this.logger.error('The courier came back early', error instanceof Error ? error.stack : '');
    } finally {
      this.isOut = false;
    }
  }
}
