// SPDX-License-Identifier: Apache-2.0
import type { PrintItem, PrintModel, PrintPanel, PrintSection } from '../../../gen/api.gen';
import { cx } from '../../../ui';

/** Draws the core's print model and decides nothing (docs/formats/print.md). */
export function Paper({ model, size }: { model: PrintModel; size: 'a4' | 'letter' }) {
  const sheet = cx('paper', `paper--${model.variant}`, `paper--${size}`);
  if (model.variant === 'card') {
    return (
      <article class={sheet} data-test="paper">
        {model.panels.map((panel, at) => (
          <div class="paper__fold" key={at}>
            {at === 0 && <Front model={model} />}
            <Panel panel={panel} />
            {at === 0 && <Foot model={model} />}
          </div>
        ))}
      </article>
    );
  }
  return (
    <article class={sheet} data-test="paper">
      <Front model={model} />
      {model.panels.map((panel, at) => (
        <Panel panel={panel} key={at} />
      ))}
      <Foot model={model} />
    </article>
  );
}

function Front({ model }: { model: PrintModel }) {
  return (
    <>
      <h2 class="paper__title">{model.title}</h2>
      <Part section={model.first} />
    </>
  );
}

function Panel({ panel }: { panel: PrintPanel }) {
  return (
    <>
      {panel.sections.map((section) => (
        <Part section={section} key={section.heading} />
      ))}
    </>
  );
}

function Part({ section }: { section: PrintSection }) {
  return (
    <section>
      <h3 class="paper__heading">{section.heading}</h3>
      <ul class="paper__lines">
        {section.items.map((item, at) => (
          <Line item={item} key={at} />
        ))}
      </ul>
    </section>
  );
}

function Line({ item }: { item: PrintItem }) {
  return (
    <li class="paper__line">
      <div class={item.own ? 'paper__words' : 'paper__ours'} dir="auto">
        {item.text}
      </div>
      {item.reach.map(({ label }) => (
        <bdi class="paper__reach" key={label}>
          {label}
        </bdi>
      ))}
      {item.notes.map((note) => (
        <div key={note} dir="auto">
          {note}
        </div>
      ))}
    </li>
  );
}

function Foot({ model }: { model: PrintModel }) {
  return (
    <div class="paper__foot">
      {model.foot.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
