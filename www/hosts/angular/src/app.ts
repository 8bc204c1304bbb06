import { Component, CUSTOM_ELEMENTS_SCHEMA, effect, signal } from '@angular/core';
import type { SamplanEventMap } from 'samplan';

@Component({
  selector: 'host-app',
  templateUrl: './app.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  protected readonly isShown = signal(true);
  protected readonly plans = signal<string | null>(null);
  protected readonly chosen = signal<SamplanEventMap['samplan-select']['detail']>({ planId: 'ok-selma' });
  protected readonly filter = signal(location.hash.slice(1));
  protected readonly now = '2026-05-11T10:45';

  constructor() {
    effect(() => history.replaceState(null, '', `#${this.filter()}`));
    void this.load();
  }

  // A template knows only `Event`, so what it is is said here.
  protected choose(event: Event) {
    this.chosen.set((event as SamplanEventMap['samplan-select']).detail);
  }

  protected keep(event: Event) {
    this.filter.set((event as SamplanEventMap['samplan-filter']).detail.text);
  }

  private async load() {
    const response = await fetch('selma.json');
    this.plans.set(await response.text());
  }
}
