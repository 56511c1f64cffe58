// SPDX-License-Identifier: Apache-2.0
import type { PlanItem } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { help, people, use_resource } from '../../../models';
import { Quiet } from '../../../ui';
import { use_skill_name } from '../parts/skill-of';

function SkillLink({ id }: { id: string }) {
  const name = use_skill_name(id);
  return name === '' ? null : <Quiet>{t('plan.link.opens', { name })}</Quiet>;
}

/** The name of somebody by their id; empty when they are not in the list. */
export function use_contact_name(id: string): string {
  const list = use_resource(people.list);
  return list?.people.find(({ contact }) => contact.id === id)?.contact.name ?? '';
}

function ContactLink({ id, text }: { id: string; text: string }) {
  const name = use_contact_name(id);
  return name === '' || name === text ? null : <Quiet>{t('plan.link.reaches', { name })}</Quiet>;
}

function ServiceLink({ id, text }: { id: string; text: string }) {
  const name = help.now.value.lines?.services.find((service) => service.id === id)?.name ?? '';
  return name === '' || name === text ? null : <Quiet>{t('plan.link.reaches', { name })}</Quiet>;
}

function SaferWords({ item }: { item: PlanItem }) {
  const name = use_contact_name(item.who_helps_contact_id);
  const status = item.safer_status ?? 'idea';
  return (
    <Quiet>
      {name === ''
        ? t(`plan.safer.${status}`)
        : t('plan.safer.with', { status: t(`plan.safer.${status}`), name })}
    </Quiet>
  );
}

/** What hangs on a line: the skill it opens, the person it reaches, the way round. */
export function ItemLinks({ item }: { item: PlanItem }) {
  return (
    <>
      {item.skill_id !== undefined && <SkillLink id={item.skill_id} />}
      {item.contact_id !== undefined && <ContactLink id={item.contact_id} text={item.text} />}
      {item.crisis_service_id !== undefined && (
        <ServiceLink id={item.crisis_service_id} text={item.text} />
      )}
      {item.kind === 'safer_space' && <SaferWords item={item} />}
      {item.barrier !== '' && <Quiet>{t('plan.link.barrier', { words: item.barrier })}</Quiet>}
      {item.workaround !== '' && (
        <Quiet>{t('plan.link.workaround', { words: item.workaround })}</Quiet>
      )}
    </>
  );
}
