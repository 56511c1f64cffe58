// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import type { PlanItem, SectionKind, SectionView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { help, people, plan, toolbox, triggers, use_resource } from '../../../models';
import { ChipGroup, LinkButton, Stack } from '../../../ui';
import type { Choice } from '../../../ui';
import type { Act } from '../parts/act';
import { short_name } from '../parts/skill-of';

interface QuickLinksProps {
  section: SectionView;
  act: Act;
}

const kOfPeople: readonly SectionKind[] = [
  'distraction_people',
  'ask_for_help',
  'professional_support',
];

/** What is there already and fits this part: one touch adds it as a line. */
export function QuickLinks({ section, act }: QuickLinksProps) {
  if (kOfPeople.includes(section.kind)) return <FromPeople section={section} act={act} />;
  if (section.kind === 'crisis_lines') return <FromLines section={section} act={act} />;
  if (section.kind === 'internal_coping') return <FromToolbox section={section} act={act} />;
  if (section.kind === 'triggers' || section.kind === 'warning_signs')
    return <FromSigns section={section} act={act} />;
  return null;
}

interface OffersProps extends QuickLinksProps {
  legend: string;
  options: readonly Choice[];
  link: (id: string) => Partial<PlanItem>;
}

function Offers({ section, act, legend, options, link }: OffersProps) {
  if (options.length === 0) return null;
  return (
    <ChipGroup
      legend={legend}
      options={options}
      values={[]}
      onChange={([id]) => {
        const choice = options.find((option) => option.value === id);
        if (choice !== undefined)
          void act.run(() => plan.add(section.kind, choice.label, link(choice.value)));
      }}
    />
  );
}

function FromPeople({ section, act }: QuickLinksProps) {
  const list = use_resource(people.list);
  const taken = section.items.map((item) => item.contact_id);
  const options = (list?.people ?? [])
    .filter(({ contact, may_be_asked }) => may_be_asked && !taken.includes(contact.id))
    .map(({ contact }) => ({ value: contact.id, label: contact.name }));
  return (
    <Stack gap="tight">
      <Offers
        section={section}
        act={act}
        legend={t('plan.from.people')}
        options={options}
        link={(contact_id) => ({ contact_id })}
      />
      <LinkButton size="calm" onPress={() => router.go('person', { id: 'new' })}>
        {t('people.add')}
      </LinkButton>
    </Stack>
  );
}

function FromLines({ section, act }: QuickLinksProps) {
  useEffect(() => {
    void help.open();
  }, []);
  const lines = help.now.value.lines;
  const taken = section.items.map((item) => item.crisis_service_id);
  const options = (lines?.region_known === true ? lines.services : [])
    .filter((service) => !taken.includes(service.id))
    .map((service) => ({ value: service.id, label: service.name }));
  if (lines !== null && !lines.region_known) {
    return (
      <LinkButton size="calm" onPress={() => router.go('settings_page', { id: 'region' })}>
        {t('plan.from.choose_region')}
      </LinkButton>
    );
  }
  return (
    <Offers
      section={section}
      act={act}
      legend={t('plan.from.lines')}
      options={options}
      link={(crisis_service_id) => ({ crisis_service_id })}
    />
  );
}

function FromToolbox({ section, act }: QuickLinksProps) {
  const list = use_resource(toolbox.list);
  const taken = section.items.map((item) => item.skill_id);
  const options = (list?.skills ?? [])
    .filter(({ skill, resembles_substitute }) => !taken.includes(skill.id) && !resembles_substitute)
    .map(({ skill }) => ({ value: skill.id, label: short_name(skill) }));
  return (
    <Stack gap="tight">
      <Offers
        section={section}
        act={act}
        legend={t('plan.from.toolbox')}
        options={options}
        link={(skill_id) => ({ skill_id })}
      />
      <LinkButton size="calm" href={router.path('skills')}>
        {t('toolbox.find_ideas')}
      </LinkButton>
    </Stack>
  );
}

function FromSigns({ section, act }: QuickLinksProps) {
  const list = use_resource(triggers.list);
  const taken = section.items.map((item) => item.text);
  const wanted = (list?.triggers ?? []).filter(
    (trigger) => section.kind === 'triggers' || trigger.warning_sign,
  );
  const options = wanted
    .filter((trigger) => !trigger.sensitive && !taken.includes(trigger.label))
    .map((trigger) => ({ value: trigger.id, label: trigger.label }));
  return (
    <Offers
      section={section}
      act={act}
      legend={t('plan.from.signs')}
      options={options}
      link={() => ({})}
    />
  );
}
