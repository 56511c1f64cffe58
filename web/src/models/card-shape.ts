// SPDX-License-Identifier: Apache-2.0
import type { ContactAction, LinesView, SectionKind } from '../gen/api.gen';

/** The open card's file, as core/app/api/plan_api.h describes it (`OpenCard`). */
export interface CardLine {
  readonly kind: SectionKind;
  readonly text: string;
  readonly workaround: string;
  readonly skill_id: string;
  readonly contact_name: string;
  readonly actions: ContactAction[];
}

export interface CardPerson {
  readonly id: string;
  readonly name: string;
  readonly availability_text: string;
  readonly actions: ContactAction[];
}

export interface CardSkill {
  readonly id: string;
  readonly name: string;
  readonly steps: string[];
}

export interface OpenCard {
  readonly card_version: number;
  readonly region: string;
  readonly locale: string;
  readonly theme: string;
  readonly text_size: string;
  readonly low_stimulus: boolean;
  readonly still: boolean;
  readonly easy_letters: boolean;
  readonly discreet_name: boolean;
  readonly has_passphrase: boolean;
  readonly plan_version: number;
  readonly plan: CardLine[];
  readonly people: CardPerson[];
  readonly skills: CardSkill[];
  readonly lines: LinesView;
  readonly made_at_ms: number;
}
