import { intervalText } from '../briefs/content/amount.ts';
import type { Deduced } from '../model/worksheet.ts';
import type { Language } from '../texts/language.ts';
import { quantityText } from '../texts/quantity.ts';

/** What follows from figures without being printed; of what no words are known for, nothing is told. */
export const DeducedList = ({ deduced, lang }: { deduced: readonly Deduced[]; lang: Language }) => (
  <ul class="cards">
    {deduced.map(item => {
      const about = quantityText(item, lang);
      return about === '' ? null : (
        <li class="card">
          {about}: <strong class="number">{intervalText(item.interval, item.unit, lang)}</strong>
        </li>
      );
    })}
  </ul>
);
