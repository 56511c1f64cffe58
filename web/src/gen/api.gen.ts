// SPDX-License-Identifier: Apache-2.0
// Written by tools/schema from the method table of core/app. Do not edit: run `bw_schema`.

export type ErrorCode =
  | 'invalid_argument'
  | 'not_found'
  | 'conflict'
  | 'locked'
  | 'wrong_key'
  | 'corrupt'
  | 'storage_full'
  | 'storage_failed'
  | 'limit'
  | 'unsupported';

/** Nothing. */
export interface Empty {
}

/** What this build is. */
export interface About {
  /** Version. */
  readonly version: string;
  /** Whether a clinician has reviewed the content (CS-45). */
  readonly clinically_reviewed: boolean;
  /** Strategies in the catalogue. */
  readonly skill_count: number;
  /** Countries with lines. */
  readonly country_count: number;
  /** Licence of the words. */
  readonly content_licence: string;
}

/** Blob lane: the catalogue of one locale as packed by the build. */
export interface LoadContent {
  /** Locale. */
  readonly locale: string;
}

export type Theme =
  | 'system'
  | 'light'
  | 'dark';
export const ThemeWords: readonly Theme[] = ['system', 'light', 'dark'];

export type TextSize =
  | 'normal'
  | 'large'
  | 'larger'
  | 'largest';
export const TextSizeWords: readonly TextSize[] = ['normal', 'large', 'larger', 'largest'];

export type Motion =
  | 'system'
  | 'still';
export const MotionWords: readonly Motion[] = ['system', 'still'];

export type AgeBand =
  | 'unsaid'
  | 'under_16'
  | 'from_16_to_17'
  | 'adult';
export const AgeBandWords: readonly AgeBand[] = ['unsaid', 'under_16', 'from_16_to_17', 'adult'];

export type ExclusionFlag =
  | 'heart'
  | 'eating_disorder'
  | 'pregnancy'
  | 'epilepsy'
  | 'cold_allergy'
  | 'asthma'
  | 'exercise_compulsion'
  | 'not_sure';
export const ExclusionFlagWords: readonly ExclusionFlag[] = ['heart', 'eating_disorder', 'pregnancy', 'epilepsy', 'cold_allergy', 'asthma', 'exercise_compulsion', 'not_sure'];

export type Topic =
  | 'food'
  | 'family'
  | 'religion'
  | 'sleep'
  | 'school'
  | 'body'
  | 'work'
  | 'pets'
  | 'memory';
export const TopicWords: readonly Topic[] = ['food', 'family', 'religion', 'sleep', 'school', 'body', 'work', 'pets', 'memory'];

/** How Breakwater behaves for this person on this vault. */
export interface Settings {
  /** Always `settings`. */
  readonly id: string;
  /** ISO 3166 country, chosen by the person; empty until then (CS-14). */
  readonly region: string;
  /** Language of the interface. */
  readonly locale: string;
  /** Light or dark. */
  readonly theme: Theme;
  /** Flat picture, no motion, muted. */
  readonly low_stimulus: boolean;
  /** Text size. */
  readonly text_size: TextSize;
  /** Wider letters and lines. */
  readonly easy_letters: boolean;
  /** Motion. */
  readonly motion: Motion;
  /** Neutral title and icon. */
  readonly discreet_name: boolean;
  /** No numbers are asked for or shown. */
  readonly hide_numbers: boolean;
  /** Age band. */
  readonly age_band: AgeBand;
  /** 0 never locks by time. */
  readonly auto_lock_minutes: number;
  /** Lock when the app is left. */
  readonly lock_on_leave: boolean;
  /** Cover the screen in the app switcher. */
  readonly blank_on_leave: boolean;
  /** Keep the answer of the entry check with a ride. */
  readonly keep_entry_choice: boolean;
  /** Let what helped before order the suggestions. */
  readonly learn_from_use: boolean;
  /** Let the third suggestion be something less tried. */
  readonly try_new: boolean;
  /** The cautions of strong sensations were read (CS-4). */
  readonly cautions_acknowledged: boolean;
  /** Reasons not to show some skills. */
  readonly exclusion_flags: readonly ExclusionFlag[];
  /** Subjects that are left out. */
  readonly muted_topics: readonly Topic[];
  /** Plan on the open card. */
  readonly card_plan: boolean;
  /** People on the open card. */
  readonly card_people: boolean;
  /** Chosen skills on the open card. */
  readonly card_skills: boolean;
  /** Crisis lines the person put first. */
  readonly pinned_service_ids: readonly string[];
  /** The three first screens were seen or skipped. */
  readonly first_run_done: boolean;
  /** Ask now and then whether the plan still fits. */
  readonly review_asks: boolean;
  /** When it was last changed. */
  readonly updated_at_ms: number;
}

/** Settings and what the core makes of them. */
export interface SettingsView {
  /** As stored. */
  readonly settings: Settings;
  /** Under 18 (CS-35). */
  readonly young_person_mode: boolean;
  /** Words and faces, no numbers. */
  readonly rating_words_only: boolean;
}

export type VaultStatus =
  | 'none'
  | 'locked'
  | 'open'
  | 'damaged'
  | 'newer_format'
  | 'busy';
export const VaultStatusWords: readonly VaultStatus[] = ['none', 'locked', 'open', 'damaged', 'newer_format', 'busy'];

export type SlotKind =
  | 'passphrase'
  | 'recovery_code'
  | 'device'
  | 'passkey';
export const SlotKindWords: readonly SlotKind[] = ['passphrase', 'recovery_code', 'device', 'passkey'];

/** One way to open the vault. */
export interface SlotView {
  /** Opaque. */
  readonly slot_id: string;
  /** What it is. */
  readonly kind: SlotKind;
  /** When it was made. */
  readonly created_at_ms: number;
}

/** The vault as it can be told without opening it. */
export interface VaultState {
  /** State. */
  readonly status: VaultStatus;
  /** Ways to open it. */
  readonly slots: readonly SlotView[];
  /** Whether a passphrase protects it. */
  readonly has_passphrase: boolean;
  /** Whether a recovery code was made and tested. */
  readonly has_recovery_code: boolean;
  /** Sealed notes waiting. */
  readonly inbox_count: number;
  /** A change of the vault key was begun and has not come to its end. */
  readonly rotation_pending: boolean;
  /** It waits until a new recovery code was typed back. */
  readonly rotation_needs_code: boolean;
  /** The key file was damaged; its last copy is in use. */
  readonly previous_header_used: boolean;
  /** Damaged: what can be read is shown, nothing is written. */
  readonly opened_read_only: boolean;
  /** The open card was changed by somebody else; it was put right. */
  readonly card_was_altered: boolean;
  /** Notes taken in at this opening. */
  readonly inbox_opened: number;
  /** Sealed notes that could not be read; they are kept. */
  readonly inbox_unreadable: number;
}

/** Makes the vault. Blob lane: the passphrase or the 32-byte device secret. */
export interface CreateVault {
  /** passphrase or device. */
  readonly kind: SlotKind;
}

/** Opens the vault. Blob lane: passphrase, recovery code as typed, or device secret. */
export interface OpenVault {
  /** Which kind of secret. */
  readonly kind: SlotKind;
  /** Open a damaged vault as far as it can be read. */
  readonly read_only: boolean;
}

/** Adds a way to open the vault. Blob lane: the new secret. */
export interface AddSlot {
  /** passphrase, device or passkey. */
  readonly kind: SlotKind;
}

/** Removes a way to open the vault, never the last one. */
export interface RemoveSlot {
  /** Which. */
  readonly slot_id: string;
}

/** Blob lane: two sized byte strings (u32 length, bytes), old then new. */
export interface ChangePassphrase {
  /** Whether `this device only` slots may stay. */
  readonly keep_device_slots: boolean;
}

export type PassphraseWord =
  | 'short'
  | 'guessable'
  | 'fair'
  | 'strong';
export const PassphraseWordWords: readonly PassphraseWord[] = ['short', 'guessable', 'fair', 'strong'];

/** Answer to a passphrase on the blob lane, which is then wiped. */
export interface PassphraseStrength {
  /** The word. */
  readonly word: PassphraseWord;
  /** Whether it may be used. */
  readonly acceptable: boolean;
}

/** Begins a change of the vault key. Blob lane: the passphrase or device secret. */
export interface RotateVault {
  /** Which kind of secret. */
  readonly kind: SlotKind;
}

/** How far a long job is. */
export interface JobProgress {
  /** 0 to 1000. */
  readonly done_permille: number;
  /** Whether it is finished. */
  readonly done: boolean;
}

/** Deletes everything on this device. */
export interface WipeVault {
  /** Must be `delete everything`. */
  readonly confirm: string;
}

/** What stands in an export. Blob lane: the JSON file. */
export interface ExportSummary {
  /** Records. */
  readonly record_count: number;
  /** A neutral name with the day. */
  readonly file_name: string;
}

/** Tells the core that the person is here, or that the app was left. */
export interface Presence {
  /** The app is not on the screen. */
  readonly hidden: boolean;
  /** The person did something. */
  readonly touched: boolean;
}

/** What follows from it. */
export interface PresenceAnswer {
  /** The vault was locked now. */
  readonly locked: boolean;
  /** When to ask again; 0 never. */
  readonly check_again_ms: number;
}

/** Which page of what the person kept. */
export interface KeptQuery {
  /** The record the page begins with; empty begins with the newest. */
  readonly from_id: string;
  /** 1 to 500. */
  readonly limit: number;
}

/** Something the person wrote down, perhaps while the vault was locked. */
export interface Note {
  /** Record id. */
  readonly id: string;
  /** When it was written. */
  readonly written_at_ms: number;
  /** Where the person's clock stood. */
  readonly utc_offset_minutes: number;
  /** Own words. */
  readonly text: string;
  /** Came through the sealed inbox. */
  readonly written_while_locked: boolean;
}

/** Notes, newest first. */
export interface NoteList {
  /** Notes. */
  readonly notes: readonly Note[];
  /** Where the next page begins; empty at the end. */
  readonly next_id: string;
  /** Sealed notes that open at the next unlock. */
  readonly waiting_count: number;
}

/** Keeps a note; sealed when the vault is locked. */
export interface WriteNote {
  /** Own words. */
  readonly text: string;
}

/** Where it went. */
export interface Written {
  /** Record id; empty when sealed. */
  readonly id: string;
  /** Sealed until the next unlock. */
  readonly sealed: boolean;
}

/** One record. */
export interface RecordRef {
  /** Record id. */
  readonly id: string;
}

/** Words to look for in everything private. */
export interface SearchQuery {
  /** Words. */
  readonly query: string;
  /** 1 to 100. */
  readonly limit: number;
}

export type HitKind =
  | 'note'
  | 'plan'
  | 'trigger'
  | 'person'
  | 'skill'
  | 'urge'
  | 'other';
export const HitKindWords: readonly HitKind[] = ['note', 'plan', 'trigger', 'person', 'skill', 'urge', 'other'];

/** One thing found. */
export interface SearchHit {
  /** What it is. */
  readonly kind: HitKind;
  /** Record id. */
  readonly id: string;
  /** First words. */
  readonly title: string;
  /** Words around the match. */
  readonly snippet: string;
}

/** What was found, best first. */
export interface SearchHits {
  /** Hits. */
  readonly hits: readonly SearchHit[];
}

/** Keeps a picture or sound. Blob lane: its bytes. */
export interface PutAttachment {
  /** For example image/jpeg. */
  readonly media_type: string;
}

export type SkillFamily =
  | 'sensory'
  | 'distraction'
  | 'release'
  | 'soothing'
  | 'grounding'
  | 'breathing'
  | 'movement'
  | 'connection'
  | 'thinking';
export const SkillFamilyWords: readonly SkillFamily[] = ['sensory', 'distraction', 'release', 'soothing', 'grounding', 'breathing', 'movement', 'connection', 'thinking'];

export type Feeling =
  | 'numb'
  | 'empty'
  | 'no_words'
  | 'angry'
  | 'sad'
  | 'anxious'
  | 'ashamed'
  | 'lonely'
  | 'overwhelmed'
  | 'restless'
  | 'tired'
  | 'unreal'
  | 'self_critical'
  | 'any';
export const FeelingWords: readonly Feeling[] = ['numb', 'empty', 'no_words', 'angry', 'sad', 'anxious', 'ashamed', 'lonely', 'overwhelmed', 'restless', 'tired', 'unreal', 'self_critical', 'any'];

export type Setting =
  | 'anywhere'
  | 'home'
  | 'private'
  | 'in_public'
  | 'school'
  | 'work'
  | 'in_bed'
  | 'outdoors'
  | 'no_sound';
export const SettingWords: readonly Setting[] = ['anywhere', 'home', 'private', 'in_public', 'school', 'work', 'in_bed', 'outdoors', 'no_sound'];

/** Which skills to list. */
export interface SkillQuery {
  /** One family. */
  readonly family?: SkillFamily;
  /** Only what is in my toolbox. */
  readonly toolbox_only: boolean;
  /** Hidden ones too. */
  readonly include_hidden: boolean;
  /** Words in name or purpose. */
  readonly words: string;
  /** Fits one of these. */
  readonly feelings: readonly Feeling[];
  /** Fits all of these. */
  readonly settings: readonly Setting[];
}

/** One step of a skill: one screen, one action. */
export interface SkillStep {
  /** What to do, in one or two short sentences. */
  readonly text: string;
  /** A suggested length; 0 means at the person's own pace. */
  readonly seconds: number;
}

export type Effort =
  | 'low'
  | 'medium'
  | 'high';
export const EffortWords: readonly Effort[] = ['low', 'medium', 'high'];

export type Need =
  | 'paper'
  | 'pen'
  | 'water'
  | 'cold_pack'
  | 'food'
  | 'drink'
  | 'music'
  | 'headphones'
  | 'phone_signal'
  | 'person'
  | 'pet'
  | 'blanket'
  | 'clothes'
  | 'shower'
  | 'art_things'
  | 'book'
  | 'screen'
  | 'instrument'
  | 'clay'
  | 'scent'
  | 'outdoors_space'
  | 'floor_space'
  | 'ball';
export const NeedWords: readonly Need[] = ['paper', 'pen', 'water', 'cold_pack', 'food', 'drink', 'music', 'headphones', 'phone_signal', 'person', 'pet', 'blanket', 'clothes', 'shower', 'art_things', 'book', 'screen', 'instrument', 'clay', 'scent', 'outdoors_space', 'floor_space', 'ball'];

export type Sense =
  | 'sight'
  | 'sound'
  | 'smell'
  | 'taste'
  | 'touch'
  | 'movement'
  | 'none';
export const SenseWords: readonly Sense[] = ['sight', 'sound', 'smell', 'taste', 'touch', 'movement', 'none'];

export type EnergyMatch =
  | 'too_much'
  | 'too_little'
  | 'any';
export const EnergyMatchWords: readonly EnergyMatch[] = ['too_much', 'too_little', 'any'];

export type Tier =
  | 't0'
  | 't1';
export const TierWords: readonly Tier[] = ['t0', 't1'];

export type Audience =
  | 'all'
  | 'adult';
export const AudienceWords: readonly Audience[] = ['all', 'adult'];

/** Why a skill may help, what is known and not known, and when not to use it. */
export interface Lesson {
  /** Why it may help. */
  readonly why: string;
  /** What is known and what is not. */
  readonly known: string;
  /** When not to use it. */
  readonly not_when: string;
}

/** A coping strategy of the catalogue or of the person's own. */
export interface Skill {
  /** Catalogue name or record id. */
  readonly id: string;
  /** Raised when its words change. */
  readonly version: number;
  /** The family it belongs to. */
  readonly family: SkillFamily;
  /** Its name. */
  readonly name: string;
  /** A name that fits a button. */
  readonly plain_name: string;
  /** What it does, in one sentence that promises nothing. */
  readonly purpose: string;
  /** The steps, in order. */
  readonly steps: readonly SkillStep[];
  /** About how long it takes. */
  readonly est_minutes: number;
  /** How much it asks. */
  readonly effort: Effort;
  /** What has to be at hand. */
  readonly needs: readonly Need[];
  /** Where it fits. */
  readonly settings: readonly Setting[];
  /** The senses it works through. */
  readonly senses: readonly Sense[];
  /** Too much feeling, too little, or either. */
  readonly energy_match: EnergyMatch;
  /** The feelings it is fitted to. */
  readonly feelings: readonly Feeling[];
  /** t0 or t1. */
  readonly tier: Tier;
  /** The time box of a t1 skill. */
  readonly seconds_max: number;
  /** What to know before using it. */
  readonly cautions: readonly string[];
  /** Asked before a t1 skill is first shown. */
  readonly exclusion_question: string;
  /** With any of these it is not shown. */
  readonly exclusion_flags: readonly ExclusionFlag[];
  /** Who it is for. */
  readonly audience: Audience;
  /** Subjects that may be muted. */
  readonly topics: readonly Topic[];
  /** Whether another person is part of it. */
  readonly involves_person: boolean;
  /** Breath, body or meditation: carries a stop note (CS-46). */
  readonly attention_inward: boolean;
  /** When to stop. */
  readonly stop_note: string;
  /** What to do instead. */
  readonly grounding_alternative_id: string;
  /** Why, what is known, when not. */
  readonly lesson: Lesson;
  /** What research says, honestly. */
  readonly evidence_note: string;
  /** Who wrote it. */
  readonly author: string;
  /** Who reviewed it; `none` until somebody has. */
  readonly reviewer_role: string;
  /** YYYY-MM-DD it was last read through. */
  readonly review_date: string;
  /** Whether a clinician has reviewed it (CS-45). */
  readonly clinically_reviewed: boolean;
  /** Licence of the words. */
  readonly licence: string;
}

/** What a person made of one skill: chosen, hidden, reordered, reworded, or all their own. */
export interface ToolboxEntry {
  /** Record id. */
  readonly id: string;
  /** The catalogue skill it is about; empty for an own one. */
  readonly skill_id: string;
  /** In my toolbox. */
  readonly chosen: boolean;
  /** Never suggested, never listed unless asked for. */
  readonly hidden: boolean;
  /** Place in the toolbox (fractional key). */
  readonly order_key: string;
  /** The person's own skill; absent for a catalogue one. */
  readonly own?: Skill;
  /** Where the person says it fits; empty keeps the catalogue's. */
  readonly settings: readonly Setting[];
  /** Own words: how I do it. */
  readonly note: string;
  /** A picture kept with it. */
  readonly photo_attachment_id?: string;
  /** A sound kept with it. */
  readonly sound_attachment_id?: string;
  /** Also on the open card. */
  readonly while_locked: boolean;
  /** When it was last changed. */
  readonly updated_at_ms: number;
}

export type Eligibility =
  | 'shown'
  | 'cautions_first'
  | 'excluded'
  | 'muted'
  | 'adult_only'
  | 'hidden';
export const EligibilityWords: readonly Eligibility[] = ['shown', 'cautions_first', 'excluded', 'muted', 'adult_only', 'hidden'];

/** A skill and what the person made of it. */
export interface SkillView {
  /** The skill. */
  readonly skill: Skill;
  /** The toolbox entry, if there is one. */
  readonly entry?: ToolboxEntry;
  /** Whether it may be shown. */
  readonly eligibility: Eligibility;
  /** How often it was used. */
  readonly used_count: number;
  /** How often it was marked as helping. */
  readonly helped_count: number;
  /** The person's own skill. */
  readonly mine: boolean;
  /** An own skill that some people find turns into another way of hurting: shown with one neutral line, never suggested or shared. */
  readonly resembles_substitute: boolean;
}

/** Skills; the toolbox first, in its order. */
export interface SkillList {
  /** Skills. */
  readonly skills: readonly SkillView[];
  /** Strong sensations that wait behind the cautions. */
  readonly held_back_count: number;
}

/** An information card; the only place where the third tier is named. */
export interface InfoCard {
  /** Id. */
  readonly id: string;
  /** Title. */
  readonly title: string;
  /** Text. */
  readonly paragraphs: readonly string[];
  /** Whether the person may add it as an own skill. */
  readonly may_add_own: boolean;
  /** Whether a clinician has reviewed it. */
  readonly clinically_reviewed: boolean;
}

/** Information cards that may be shown to this person. */
export interface InfoCards {
  /** Cards. */
  readonly cards: readonly InfoCard[];
}

export type UseContext =
  | 'urge'
  | 'daily'
  | 'practice';
export const UseContextWords: readonly UseContext[] = ['urge', 'daily', 'practice'];

export type Helped =
  | 'better'
  | 'same'
  | 'worse'
  | 'skip';
export const HelpedWords: readonly Helped[] = ['better', 'same', 'worse', 'skip'];

/** One time a skill was used. */
export interface SkillUse {
  /** Record id. */
  readonly id: string;
  /** Catalogue name or toolbox entry id. */
  readonly skill_id: string;
  /** When it was used. */
  readonly context: UseContext;
  /** The ride it belongs to. */
  readonly urge_session_id?: string;
  /** When it began. */
  readonly started_at_ms: number;
  /** When it ended. */
  readonly ended_at_ms?: number;
  /** Asked at most once. */
  readonly urge_before_0_10?: number;
  /** Asked at most once. */
  readonly urge_after_0_10?: number;
  /** What the person said. */
  readonly helped: Helped;
  /** What the person said. */
  readonly would_use_again?: boolean;
  /** Own words. */
  readonly note: string;
  /** Own words. */
  readonly stopped_reason: string;
}

/** Puts a record between two others; empty means the end. */
export interface MoveItem {
  /** What to move. */
  readonly id: string;
  /** Stands before it then; empty for the first place. */
  readonly after_id: string;
}

/** Which triggers to list. */
export interface TriggerQuery {
  /** Sensitive ones too. */
  readonly include_sensitive: boolean;
}

export type TriggerGroup =
  | 'people'
  | 'feelings'
  | 'thoughts'
  | 'body'
  | 'place'
  | 'time'
  | 'memory'
  | 'online'
  | 'substance'
  | 'work_school'
  | 'identity'
  | 'other';
export const TriggerGroupWords: readonly TriggerGroup[] = ['people', 'feelings', 'thoughts', 'body', 'place', 'time', 'memory', 'online', 'substance', 'work_school', 'identity', 'other'];

/** What tends to come before an urge, in the person's own words. */
export interface Trigger {
  /** Record id. */
  readonly id: string;
  /** Own words. */
  readonly label: string;
  /** Where it comes from. */
  readonly group: TriggerGroup;
  /** Hidden in lists until asked for, never on the open card. */
  readonly sensitive: boolean;
  /** Also shown behind the door `it is building`. */
  readonly warning_sign: boolean;
  /** What the person wants to try when it happens. */
  readonly skill_ids: readonly string[];
  /** Place in the list (fractional key). */
  readonly order_key: string;
  /** When it was last changed. */
  readonly updated_at_ms: number;
}

/** Triggers in order. */
export interface TriggerList {
  /** Triggers. */
  readonly triggers: readonly Trigger[];
  /** Sensitive ones that were left out. */
  readonly hidden_count: number;
}

export type Door =
  | 'help_now'
  | 'building'
  | 'ride'
  | 'skill';
export const DoorWords: readonly Door[] = ['help_now', 'building', 'ride', 'skill'];

/** Opens a door. */
export interface BeginRide {
  /** Which. */
  readonly door: Door;
  /** With the door `skill`. */
  readonly skill_id?: string;
}

export type RideScreen =
  | 'entry_check'
  | 'people_first'
  | 'medical'
  | 'ride'
  | 'feelings'
  | 'suggestions'
  | 'skill_step'
  | 'after_skill'
  | 'still_there'
  | 'people'
  | 'before_end'
  | 'ended';
export const RideScreenWords: readonly RideScreen[] = ['entry_check', 'people_first', 'medical', 'ride', 'feelings', 'suggestions', 'skill_step', 'after_skill', 'still_there', 'people', 'before_end', 'ended'];

export type RateMoment =
  | 'none'
  | 'before'
  | 'after';
export const RateMomentWords: readonly RateMoment[] = ['none', 'before', 'after'];

export type SuggestionSource =
  | 'own'
  | 'chosen'
  | 'catalogue'
  | 'less_tried'
  | 'person';
export const SuggestionSourceWords: readonly SuggestionSource[] = ['own', 'chosen', 'catalogue', 'less_tried', 'person'];

/** One of at most three ways on. */
export interface Suggestion {
  /** The whole skill. */
  readonly skill: Skill;
  /** Where it comes from. */
  readonly source: SuggestionSource;
  /** The toolbox entry it came from, if any. */
  readonly toolbox_entry_id: string;
  /** How often it was used, told as a count. */
  readonly used_count: number;
  /** How often it was marked as helping. */
  readonly helped_count: number;
}

export type EndState =
  | 'passed'
  | 'lower'
  | 'same'
  | 'higher'
  | 'left'
  | 'needs_help';
export const EndStateWords: readonly EndState[] = ['passed', 'lower', 'same', 'higher', 'left', 'needs_help'];

/** Everything one screen of a ride needs. */
export interface RideView {
  /** What to draw. */
  readonly screen: RideScreen;
  /** How it began. */
  readonly door: Door;
  /** Since the ride began. */
  readonly elapsed_s: number;
  /** 0 is open-ended. */
  readonly planned_minutes: number;
  /** When to ask `still there?` next, in seconds since the ride began; 0 never. */
  readonly next_mark_s: number;
  /** Whether a rating may be offered. */
  readonly rate_moment: RateMoment;
  /** Faces and words instead of numbers. */
  readonly use_words: boolean;
  /** At most three, from different families. */
  readonly suggestions: readonly Suggestion[];
  /** The open skill. */
  readonly skill?: Skill;
  /** The step on the screen. */
  readonly step_index: number;
  /** Skills tried in this ride. */
  readonly tried_count: number;
  /** People come before more tools (CS-17). */
  readonly people_offered: boolean;
  /** Crisis lines too (CS-17). */
  readonly lines_offered: boolean;
  /** No charts, counts or history (CS-15, CS-50). */
  readonly history_hidden: boolean;
  /** 0 still to 1 rough: the sea beyond the wall. */
  readonly roughness: number;
  /** How it ended, if said. */
  readonly end_state?: EndState;
  /** Whether `back` does something. */
  readonly can_go_back: boolean;
  /** Chosen so far. */
  readonly feelings: readonly Feeling[];
  /** Chosen so far. */
  readonly settings: readonly Setting[];
}

export type RideAction =
  | 'choose_entry'
  | 'skip_entry'
  | 'begin_ride'
  | 'choose_feelings'
  | 'another_way'
  | 'open_skill'
  | 'next_step'
  | 'previous_step'
  | 'finish_skill'
  | 'still_here'
  | 'extend'
  | 'tools_anyway'
  | 'people'
  | 'reached_contact'
  | 'rate'
  | 'stop'
  | 'end'
  | 'back';
export const RideActionWords: readonly RideAction[] = ['choose_entry', 'skip_entry', 'begin_ride', 'choose_feelings', 'another_way', 'open_skill', 'next_step', 'previous_step', 'finish_skill', 'still_here', 'extend', 'tools_anyway', 'people', 'reached_contact', 'rate', 'stop', 'end', 'back'];

export type EntryChoice =
  | 'hurt_not_die'
  | 'dying_or_unsure'
  | 'already_hurt'
  | 'something_to_do'
  | 'skipped';
export const EntryChoiceWords: readonly EntryChoice[] = ['hurt_not_die', 'dying_or_unsure', 'already_hurt', 'something_to_do', 'skipped'];

/** One act of the person. */
export interface RideStep {
  /** What the person did. */
  readonly action: RideAction;
  /** With choose_entry. */
  readonly entry_choice?: EntryChoice;
  /** With choose_feelings. */
  readonly feelings: readonly Feeling[];
  /** With choose_feelings. */
  readonly settings: readonly Setting[];
  /** What is not at hand, with choose_feelings. */
  readonly missing_needs: readonly Need[];
  /** With begin_ride and extend; 0 is open-ended. */
  readonly minutes?: number;
  /** With open_skill. */
  readonly skill_id?: string;
  /** With finish_skill. */
  readonly helped?: Helped;
  /** With rate; absent means skipped. */
  readonly urge_0_10?: number;
  /** With reached_contact. */
  readonly contact_id?: string;
  /** With stop, still_here and end. */
  readonly end_state?: EndState;
}

/** Ends the ride and keeps or forgets it. */
export interface FinishRide {
  /** Keep it; sealed when the vault is locked. */
  readonly keep: boolean;
  /** Own words, optional. */
  readonly note: string;
  /** Own words, optional. */
  readonly who_was_there: string;
  /** What came before, optional. */
  readonly trigger_ids: readonly string[];
  /** How long the urge lasted, as the person says. */
  readonly lasted_minutes?: number;
}

/** What was kept. */
export interface RideKept {
  /** Whether anything was. */
  readonly kept: boolean;
  /** Sealed until the next unlock. */
  readonly sealed: boolean;
  /** Record id when kept openly. */
  readonly id: string;
}

/** One optional rating. */
export interface UrgeRating {
  /** Seconds since the ride began. */
  readonly at_s: number;
  /** 0 none, 10 strongest. */
  readonly urge_0_10: number;
}

export type Happened =
  | 'no'
  | 'yes'
  | 'skip';
export const HappenedWords: readonly Happened[] = ['no', 'yes', 'skip'];

/** One urge ridden, or left; both are fine. */
export interface UrgeSession {
  /** Record id. */
  readonly id: string;
  /** When it began. */
  readonly started_at_ms: number;
  /** Where the person's clock stood. */
  readonly utc_offset_minutes: number;
  /** When it ended. */
  readonly ended_at_ms?: number;
  /** The door. */
  readonly door: Door;
  /** Kept only if the person allows it. */
  readonly entry_choice?: EntryChoice;
  /** 5, 10, 15, 20, 30, or 0 for open-ended. */
  readonly planned_minutes: number;
  /** Where it began. */
  readonly feelings: readonly Feeling[];
  /** Where the person was. */
  readonly settings: readonly Setting[];
  /** At most two. */
  readonly ratings: readonly UrgeRating[];
  /** Skills tried. */
  readonly skill_use_ids: readonly string[];
  /** People reached or tried. */
  readonly contact_ids: readonly string[];
  /** What came before. */
  readonly trigger_ids: readonly string[];
  /** How it ended. */
  readonly end_state?: EndState;
  /** Only if the person says so. */
  readonly happened: Happened;
  /** Own words. */
  readonly who_was_there: string;
  /** Own words. */
  readonly note: string;
  /** Came through the sealed inbox. */
  readonly written_while_locked: boolean;
}

/** Rides, newest first. Empty while history is hidden. */
export interface UrgeList {
  /** Rides. */
  readonly sessions: readonly UrgeSession[];
  /** Where the next page begins; empty at the end. */
  readonly next_id: string;
  /** Hidden in a crisis and for a day after (CS-28, CS-50). */
  readonly hidden_for_now: boolean;
}

export type ContactRole =
  | 'friend'
  | 'family'
  | 'carer'
  | 'teacher'
  | 'clinician'
  | 'service'
  | 'other';
export const ContactRoleWords: readonly ContactRole[] = ['friend', 'family', 'carer', 'teacher', 'clinician', 'service', 'other'];

export type ChannelType =
  | 'tel'
  | 'sms'
  | 'email'
  | 'url'
  | 'app';
export const ChannelTypeWords: readonly ChannelType[] = ['tel', 'sms', 'email', 'url', 'app'];

/** One way to reach a contact, exactly as dialled. */
export interface ContactChannel {
  /** Kind of channel. */
  readonly type: ChannelType;
  /** Number, address or link as the person wrote it. */
  readonly value_as_dialled: string;
  /** Own words, for example when. */
  readonly note: string;
}

export type GoodFor =
  | 'distract'
  | 'listen'
  | 'practical'
  | 'emergency';
export const GoodForWords: readonly GoodFor[] = ['distract', 'listen', 'practical', 'emergency'];

export type Knows =
  | 'yes'
  | 'partly'
  | 'no';
export const KnowsWords: readonly Knows[] = ['yes', 'partly', 'no'];

export type Consent =
  | 'not_asked'
  | 'agreed'
  | 'declined';
export const ConsentWords: readonly Consent[] = ['not_asked', 'agreed', 'declined'];

export type AskKind =
  | 'keep_company'
  | 'distract'
  | 'call_me'
  | 'come'
  | 'all_clear';
export const AskKindWords: readonly AskKind[] = ['keep_company', 'distract', 'call_me', 'come', 'all_clear'];

/** The words the person chose in calm times for one kind of ask. */
export interface AskTemplate {
  /** Which ask. */
  readonly kind: AskKind;
  /** The message. */
  readonly text: string;
}

/** Somebody the person may turn to. */
export interface Contact {
  /** Record id. */
  readonly id: string;
  /** As the person calls them. */
  readonly name: string;
  /** Own words. */
  readonly relation: string;
  /** What they are to the person. */
  readonly role: ContactRole;
  /** Ways to reach them, best first. */
  readonly channels: readonly ContactChannel[];
  /** What they are good for. */
  readonly good_for: readonly GoodFor[];
  /** When they can be reached. */
  readonly availability_text: string;
  /** How much they know. */
  readonly knows_about: Knows;
  /** Whether they agreed to be here. */
  readonly consent: Consent;
  /** YYYY-MM-DD they were asked. */
  readonly consent_date?: string;
  /** Own words for asks. */
  readonly asks: readonly AskTemplate[];
  /** Also on the open card. */
  readonly while_locked: boolean;
  /** Place in the list (fractional key). */
  readonly order_key: string;
  /** When the person last said that these details still hold. */
  readonly confirmed_at_ms?: number;
  /** When it was last changed. */
  readonly updated_at_ms: number;
}

/** Something to touch: a call, a text, a link. */
export interface ContactAction {
  /** Kind. */
  readonly type: ChannelType;
  /** As dialled. */
  readonly label: string;
  /** tel:, sms:, mailto: or https:. */
  readonly href: string;
}

/** A contact and what can be done with them. */
export interface ContactView {
  /** The contact. */
  readonly contact: Contact;
  /** Ways to reach them, best first; empty for a contact who declined. */
  readonly actions: readonly ContactAction[];
  /** Agreed, or not asked yet; never after a no (CS-31). */
  readonly may_be_asked: boolean;
  /** Not confirmed for half a year (L4). */
  readonly details_may_be_old: boolean;
}

/** People in the person's order. */
export interface ContactList {
  /** People. */
  readonly people: readonly ContactView[];
}

/** Which message to whom. */
export interface ComposeAsk {
  /** Who. */
  readonly contact_id: string;
  /** Which ask. */
  readonly kind: AskKind;
}

/** A message for the person to look at, change and send themselves. */
export interface ComposedAsk {
  /** The words. */
  readonly text: string;
  /** Text, mail or call; the words are already in it. */
  readonly actions: readonly ContactAction[];
  /** Whether the person chose these words earlier. */
  readonly is_own_words: boolean;
}

/** Which country. */
export interface RegionQuery {
  /** ISO 3166 country; empty when none was chosen. */
  readonly region: string;
}

export type LineTrust =
  | 'checked'
  | 'check_before_you_rely';
export const LineTrustWords: readonly LineTrust[] = ['checked', 'check_before_you_rely'];

/** An emergency number as shown. */
export interface EmergencyLine {
  /** Who answers. */
  readonly label: string;
  /** Exactly as dialled locally. */
  readonly dial_string: string;
  /** tel: link. */
  readonly href: string;
  /** Whether it may be called checked. */
  readonly trust: LineTrust;
  /** YYYY-MM-DD when checked, else empty. */
  readonly verified_on: string;
}

export type LineKind =
  | 'crisis'
  | 'listening'
  | 'suicide'
  | 'youth'
  | 'abuse'
  | 'poison'
  | 'lgbt'
  | 'veteran'
  | 'parents';
export const LineKindWords: readonly LineKind[] = ['crisis', 'listening', 'suicide', 'youth', 'abuse', 'poison', 'lgbt', 'veteran', 'parents'];

export type LineChannelType =
  | 'call'
  | 'sms'
  | 'chat'
  | 'whatsapp'
  | 'email'
  | 'tty';
export const LineChannelTypeWords: readonly LineChannelType[] = ['call', 'sms', 'chat', 'whatsapp', 'email', 'tty'];

/** One way to reach a line, as shown. */
export interface ChannelLine {
  /** Kind of channel. */
  readonly type: LineChannelType;
  /** Exactly as dialled; or empty. */
  readonly dial_string: string;
  /** First word to send; or empty. */
  readonly sms_keyword: string;
  /** What to do after dialling; or empty. */
  readonly note: string;
  /** True when a source says that it costs nothing. */
  readonly free: boolean;
  /** tel, sms, mailto or https link; or empty. */
  readonly href: string;
}

/** When a service answers, in local time. */
export interface ServiceHours {
  /** Day and night, every day. */
  readonly always: boolean;
  /** Hours in words. */
  readonly text: string;
}

/** A crisis line as shown. */
export interface ServiceLine {
  /** Id of the service. */
  readonly id: string;
  /** Never translated. */
  readonly name: string;
  /** In the local script; or empty. */
  readonly local_name: string;
  /** What it is for. */
  readonly kinds: readonly LineKind[];
  /** Who it is for. */
  readonly audience: string;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  /** Ways to reach it, best first. */
  readonly channels: readonly ChannelLine[];
  /** When it answers. */
  readonly hours: ServiceHours;
  /** Whether it may be called checked. */
  readonly trust: LineTrust;
  /** YYYY-MM-DD when checked, else empty. */
  readonly verified_on: string;
}

/** A site that finds lines in many countries. */
export interface CrisisFinder {
  /** Short name. */
  readonly id: string;
  /** Never translated. */
  readonly name: string;
  /** https address. */
  readonly url: string;
  /** What it finds. */
  readonly kinds: readonly LineKind[];
  /** Who it is for. */
  readonly audience: string;
  /** One short sentence. */
  readonly note: string;
}

/** Lines for the region the person chose. */
export interface LinesView {
  /** False: show finders and the words. */
  readonly region_known: boolean;
  /** ISO 3166-1 alpha-2; empty when unknown. */
  readonly region: string;
  /** In English; empty when unknown. */
  readonly region_name: string;
  /** Message key instead of a number; empty when known. */
  readonly emergency_words_key: string;
  /** Medical help first. */
  readonly emergency: readonly EmergencyLine[];
  /** In the order to show them. */
  readonly services: readonly ServiceLine[];
  /** True: show a finder beside them. */
  readonly any_unchecked: boolean;
  /** Always there. */
  readonly finders: readonly CrisisFinder[];
}

/** Everybody who can be turned to now, in the order of CS-12. */
export interface HelpPeople {
  /** Emergency number and crisis lines. */
  readonly lines: LinesView;
  /** The person's own people first. */
  readonly people: readonly ContactView[];
}

/** A country with lines. */
export interface Region {
  /** ISO 3166 country. */
  readonly region: string;
  /** Name. */
  readonly name: string;
  /** Name in its own language. */
  readonly local_name: string;
  /** Lines. */
  readonly service_count: number;
}

/** Countries with lines, by name. */
export interface RegionList {
  /** Countries. */
  readonly regions: readonly Region[];
}

/** First aid and when to get help, for somebody already hurt. */
export interface MedicalPage {
  /** Title. */
  readonly title: string;
  /** One line. */
  readonly intro: string;
  /** When to call now. */
  readonly emergency_now: readonly string[];
  /** When to be seen today. */
  readonly same_day: readonly string[];
  /** What to do then. */
  readonly then: readonly string[];
  /** Anything swallowed. */
  readonly poison_note: string;
  /** Whether a clinician has reviewed it. */
  readonly clinically_reviewed: boolean;
}

export type PlanStatus =
  | 'draft'
  | 'current'
  | 'superseded';
export const PlanStatusWords: readonly PlanStatus[] = ['draft', 'current', 'superseded'];

export type MadeWith =
  | 'self'
  | 'clinician'
  | 'supporter'
  | 'peer';
export const MadeWithWords: readonly MadeWith[] = ['self', 'clinician', 'supporter', 'peer'];

export type SectionKind =
  | 'warning_signs'
  | 'triggers'
  | 'internal_coping'
  | 'distraction_people'
  | 'distraction_places'
  | 'ask_for_help'
  | 'professional_support'
  | 'crisis_lines'
  | 'safer_space'
  | 'reasons_and_hopes'
  | 'after_self_harm_care'
  | 'what_helps_me'
  | 'what_doesnt_help'
  | 'note_to_self'
  | 'for_my_supporter';
export const SectionKindWords: readonly SectionKind[] = ['warning_signs', 'triggers', 'internal_coping', 'distraction_people', 'distraction_places', 'ask_for_help', 'professional_support', 'crisis_lines', 'safer_space', 'reasons_and_hopes', 'after_self_harm_care', 'what_helps_me', 'what_doesnt_help', 'note_to_self', 'for_my_supporter'];

export type ItemShare =
  | 'private'
  | 'plan'
  | 'supporter'
  | 'clinician';
export const ItemShareWords: readonly ItemShare[] = ['private', 'plan', 'supporter', 'clinician'];

export type SaferStatus =
  | 'idea'
  | 'agreed'
  | 'done';
export const SaferStatusWords: readonly SaferStatus[] = ['idea', 'agreed', 'done'];

/** One line of the plan, exactly as the person wrote it. */
export interface PlanItem {
  /** Item id, kept through all versions. */
  readonly id: string;
  /** The section it stands in. */
  readonly kind: SectionKind;
  /** Own words. */
  readonly text: string;
  /** Place in the section (fractional key). */
  readonly order_key: string;
  /** Opens this skill. */
  readonly skill_id?: string;
  /** Calls or texts this contact. */
  readonly contact_id?: string;
  /** Calls this line. */
  readonly crisis_service_id?: string;
  /** What could get in the way. */
  readonly barrier: string;
  /** What to do then. */
  readonly workaround: string;
  /** Who may ever see it. */
  readonly share: ItemShare;
  /** Only for safer space. */
  readonly safer_status?: SaferStatus;
  /** Only for safer space. */
  readonly who_helps_contact_id: string;
  /** When it was added. */
  readonly added_at_ms: number;
}

/** One version of the safety plan. */
export interface SafetyPlan {
  /** Record id of this version. */
  readonly id: string;
  /** 1, 2, 3 … */
  readonly version: number;
  /** draft, current or superseded. */
  readonly status: PlanStatus;
  /** When this version was begun. */
  readonly created_at_ms: number;
  /** When it was last changed. */
  readonly updated_at_ms: number;
  /** YYYY-MM-DD. */
  readonly review_due?: string;
  /** Who was there. */
  readonly made_with: readonly MadeWith[];
  /** Language of the words. */
  readonly language: string;
  /** All lines, any section. */
  readonly items: readonly PlanItem[];
  /** The version before. */
  readonly supersedes_id?: string;
  /** What changed and why, in own words. */
  readonly change_note: string;
  /** Also on the open card. */
  readonly while_locked: boolean;
  /** When the person last looked it over. */
  readonly looked_at_ms: number;
  /** YYYY-MM-DD; nothing asks until then. */
  readonly not_before?: string;
  /** Doubts that the person answered with yes. */
  readonly settled: readonly string[];
}

/** A question that helps to write, with ordinary examples. */
export interface PromptView {
  /** The question. */
  readonly question: string;
  /** A hint. */
  readonly hint: string;
  /** Examples. */
  readonly examples: readonly string[];
}

/** One section while the plan is being made. */
export interface SectionView {
  /** Which. */
  readonly kind: SectionKind;
  /** What helps to write it. */
  readonly prompt: PromptView;
  /** Lines in order. */
  readonly items: readonly PlanItem[];
  /** One of the main steps; the others are offered below. */
  readonly core: boolean;
}

export type ReviewCause =
  | 'date'
  | 'hard_time'
  | 'contacts'
  | 'region';
export const ReviewCauseWords: readonly ReviewCause[] = ['date', 'hard_time', 'contacts', 'region'];

export type ContactDoubt =
  | 'old'
  | 'not_dialable'
  | 'declined'
  | 'gone';
export const ContactDoubtWords: readonly ContactDoubt[] = ['old', 'not_dialable', 'declined', 'gone'];

/** Somebody in the plan: is this still right? */
export interface ContactCheck {
  /** Who. */
  readonly contact_id: string;
  /** Why it is asked. */
  readonly doubt: ContactDoubt;
  /** Empty when they are no longer in the list. */
  readonly name: string;
  /** The first line that names them. */
  readonly words: string;
  /** When it last held; 0 unknown. */
  readonly confirmed_at_ms: number;
  /** All lines that name them. */
  readonly item_ids: readonly string[];
}

export type LineChange =
  | 'added'
  | 'removed'
  | 'reworded'
  | 'details'
  | 'moved';
export const LineChangeWords: readonly LineChange[] = ['added', 'removed', 'reworded', 'details', 'moved'];

/** One line that differs between two versions. */
export interface PlanChange {
  /** The section it stands in now; or stood in. */
  readonly kind: SectionKind;
  /** What became of it. */
  readonly change: LineChange;
  /** Which. */
  readonly item_id: string;
  /** Empty when it was added. */
  readonly before: string;
  /** Empty when it was taken out. */
  readonly after: string;
}

/** The plan as it is made and read. */
export interface PlanView {
  /** In use. */
  readonly current?: SafetyPlan;
  /** Being written. */
  readonly draft?: SafetyPlan;
  /** The draft if there is one, else the current plan, by section. */
  readonly sections: readonly SectionView[];
  /** What could get in the way. */
  readonly barrier_prompt: PromptView;
  /** No line of the plan reaches a person yet: said kindly. */
  readonly nobody_to_contact: boolean;
  /** Why it may be looked over now; said once, quietly. */
  readonly ask: readonly ReviewCause[];
  /** People in it of whom to ask: still right? */
  readonly checks: readonly ContactCheck[];
  /** Lines that differ from the plan in use. */
  readonly changed_count: number;
  /** Those lines: the draft against the plan in use. */
  readonly changes: readonly PlanChange[];
}

/** Puts a line after another of its section. */
export interface MovePlanItem {
  /** Which. */
  readonly item_id: string;
  /** Empty for the first place. */
  readonly after_item_id: string;
}

/** Puts the draft into use. */
export interface PublishPlan {
  /** What changed and why. */
  readonly change_note: string;
  /** Who was there. */
  readonly made_with: readonly MadeWith[];
  /** When to look at it again; 0 never. */
  readonly review_in_days: number;
  /** YYYY-MM-DD instead of a number of days. */
  readonly review_on: string;
  /** Readable while locked. */
  readonly while_locked: boolean;
}

export type ReviewReason =
  | 'date'
  | 'event'
  | 'user'
  | 'clinician';
export const ReviewReasonWords: readonly ReviewReason[] = ['date', 'event', 'user', 'clinician'];

export type Usable =
  | 'yes'
  | 'partly'
  | 'no';
export const UsableWords: readonly Usable[] = ['yes', 'partly', 'no'];

/** A look at the plan: does it still hold? */
export interface PlanReview {
  /** Record id. */
  readonly id: string;
  /** The version looked at. */
  readonly plan_version: number;
  /** When. */
  readonly at_ms: number;
  /** What brought it about. */
  readonly prompted_by: ReviewReason;
  /** Whether it feels usable. */
  readonly feels_usable: Usable;
  /** Own words. */
  readonly note: string;
}

/** One version in the list. */
export interface PlanVersion {
  /** Number. */
  readonly version: number;
  /** Record id. */
  readonly id: string;
  /** When. */
  readonly created_at_ms: number;
  /** Status. */
  readonly status: PlanStatus;
  /** What changed and why. */
  readonly change_note: string;
  /** Differences from the version before. */
  readonly changes: readonly PlanChange[];
  /** Another device made one at the same time. */
  readonly has_twin: boolean;
  /** Looks at it, newest first. */
  readonly reviews: readonly PlanReview[];
}

/** All versions, newest first. */
export interface PlanVersions {
  /** Versions. */
  readonly versions: readonly PlanVersion[];
}

/** One version. */
export interface PlanVersionQuery {
  /** Which. */
  readonly version: number;
  /** Only where two versions have one number. */
  readonly id: string;
  /** To restore: what is being written goes. */
  readonly over_draft: boolean;
}

/** One screen of the plan. */
export interface RunItem {
  /** Item. */
  readonly item_id: string;
  /** Section. */
  readonly kind: SectionKind;
  /** Exactly as written. */
  readonly text: string;
  /** If something gets in the way. */
  readonly workaround: string;
  /** Opens this skill. */
  readonly skill_id?: string;
  /** Call, text. */
  readonly actions: readonly ContactAction[];
  /** Whom. */
  readonly contact_name: string;
}

/** The plan, one item a screen. Nothing is recorded. */
export interface PlanRun {
  /** Items; empty sections are left out. */
  readonly items: readonly RunItem[];
  /** Read from the open card. */
  readonly from_card: boolean;
}

/** Keeps a look at the plan. */
export interface ReviewPlan {
  /** How it feels. */
  readonly feels_usable: Usable;
  /** What brought it about. */
  readonly prompted_by: ReviewReason;
  /** Own words. */
  readonly note: string;
  /** When next; 0 never. */
  readonly review_in_days: number;
  /** YYYY-MM-DD instead of a number of days. */
  readonly review_on: string;
}

/** Nothing asks about the plan for these days. */
export interface PlanLater {
  /** 1 to 366. */
  readonly in_days: number;
}

export type CheckAnswer =
  | 'yes'
  | 'take_out';
export const CheckAnswerWords: readonly CheckAnswer[] = ['yes', 'take_out'];

/** An answer to: is this still right? */
export interface AnswerCheck {
  /** Who. */
  readonly contact_id: string;
  /** yes, or take out of the draft. */
  readonly answer: CheckAnswer;
}

export type PrintVariant =
  | 'page'
  | 'large'
  | 'card';
export const PrintVariantWords: readonly PrintVariant[] = ['page', 'large', 'card'];

/** One of our words on paper. */
export interface PrintWord {
  /** Which: docs/formats/print.md has the list. */
  readonly key: string;
  /** The words; `{name}` is filled in. */
  readonly text: string;
}

/** How the plan is to be put on paper. */
export interface PrintPlan {
  /** page, large or card. */
  readonly variant: PrintVariant;
  /** Sections the person keeps off this sheet. */
  readonly leave_out: readonly SectionKind[];
  /** Our words, in the language of the asker. */
  readonly words: readonly PrintWord[];
  /** Language of these words. */
  readonly language: string;
  /** Direction of these words. */
  readonly right_to_left: boolean;
  /** ISO 3166-1 alpha-2, whose lines it holds; empty: the region in the settings. */
  readonly region: string;
}

/** A way to reach somebody, as it stands on paper. */
export interface PrintReach {
  /** As dialled; with words when it is a message. */
  readonly label: string;
  /** tel, sms, mailto or https link; or empty. */
  readonly href: string;
}

/** One line; never split between pages. */
export interface PrintItem {
  /** The words. */
  readonly text: string;
  /** The person's own words, set larger than ours. */
  readonly own: boolean;
  /** Whom to call, best first. */
  readonly reach: readonly PrintReach[];
  /** Smaller lines below it. */
  readonly notes: readonly string[];
}

/** A heading and its lines; never empty. */
export interface PrintSection {
  /** Heading. */
  readonly heading: string;
  /** Lines in order. */
  readonly items: readonly PrintItem[];
}

/** What stands together: everything on a page, one fold of a card. */
export interface PrintPanel {
  /** Sections in order. */
  readonly sections: readonly PrintSection[];
}

/** The plan as it stands on paper. */
export interface PrintModel {
  /** page, large or card. */
  readonly variant: PrintVariant;
  /** Neutral title. */
  readonly title: string;
  /** Language of our words. */
  readonly language: string;
  /** Direction of our words. */
  readonly right_to_left: boolean;
  /** Help for the body and the emergency number. */
  readonly first: PrintSection;
  /** One that flows over pages, or one for each fold. */
  readonly panels: readonly PrintPanel[];
  /** Lines that do not fit; the foot says so, too. */
  readonly left_out: number;
  /** Date, version, what was left out, who checked it. */
  readonly foot: readonly string[];
  /** YYYY-MM-DD. */
  readonly printed_on: string;
  /** No line of the plan is on it. */
  readonly no_lines: boolean;
  /** Sections of the plan, kept off the sheet or not. */
  readonly parts: readonly SectionKind[];
  /** Letter is the usual paper of the region, not A4. */
  readonly letter: boolean;
}

/** One line of the open card. */
export interface CardLine {
  /** Section. */
  readonly kind: SectionKind;
  /** Exactly as written. */
  readonly text: string;
  /** If something gets in the way. */
  readonly workaround: string;
  /** Opens this skill. */
  readonly skill_id: string;
  /** Whom. */
  readonly contact_name: string;
  /** Call, text. */
  readonly actions: readonly ContactAction[];
}

/** Somebody on the open card. */
export interface CardPerson {
  /** Record id. */
  readonly id: string;
  /** As the person calls them. */
  readonly name: string;
  /** When they can be reached. */
  readonly availability_text: string;
  /** Call, text. */
  readonly actions: readonly ContactAction[];
}

/** A skill on the open card. */
export interface CardSkill {
  /** Id. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** Steps. */
  readonly steps: readonly string[];
}

/** What the person allowed to be read without the passphrase, with no wasm. */
export interface OpenCard {
  /** Version of this shape. */
  readonly card_version: number;
  /** Country. */
  readonly region: string;
  /** Language. */
  readonly locale: string;
  /** Theme. */
  readonly theme: string;
  /** Text size. */
  readonly text_size: string;
  /** Flat picture. */
  readonly low_stimulus: boolean;
  /** No motion. */
  readonly still: boolean;
  /** Wider letters. */
  readonly easy_letters: boolean;
  /** Neutral title. */
  readonly discreet_name: boolean;
  /** Whether unlocking needs one. */
  readonly has_passphrase: boolean;
  /** 0 when no plan is on the card. */
  readonly plan_version: number;
  /** The plan. */
  readonly plan: readonly CardLine[];
  /** People. */
  readonly people: readonly CardPerson[];
  /** Skills. */
  readonly skills: readonly CardSkill[];
  /** Lines of the region. */
  readonly lines: LinesView;
  /** When the card was made. */
  readonly made_at_ms: number;
}

/** Every method of the core: what goes in and what comes out. */
export interface Api {
  /** What this build is. */
  'app.about': { request: Empty; response: About };
  /** Reads the packed catalogue from the blob lane. Called once, before anything that needs skills or lines. */
  'content.load': { request: LoadContent; response: About };
  /** Settings; defaults without a vault. While locked: appearance from the card, and every flag set. */
  'settings.get': { request: Empty; response: SettingsView };
  /** Keeps settings. */
  'settings.put': { request: Settings; response: SettingsView };
  /** The vault as it can be told without opening it. */
  'vault.state': { request: Empty; response: VaultState };
  /** Makes and opens the vault. Blob lane: passphrase or 32-byte device secret. */
  'vault.create': { request: CreateVault; response: VaultState };
  /** Opens the vault. Blob lane: the secret. */
  'vault.open': { request: OpenVault; response: VaultState };
  /** Wipes keys and everything read. */
  'vault.lock': { request: Empty; response: VaultState };
  /** Adds a way to open the vault. Blob lane: the new secret. */
  'vault.add_slot': { request: AddSlot; response: VaultState };
  /** Removes one, never the last. */
  'vault.remove_slot': { request: RemoveSlot; response: VaultState };
  /** Blob lane: old and new passphrase, each with a u32 length before it. */
  'vault.change_passphrase': { request: ChangePassphrase; response: VaultState };
  /** Blob lane: a passphrase to look at. */
  'vault.passphrase_strength': { request: Empty; response: PassphraseStrength };
  /** Makes a recovery code and returns it on the blob lane. It opens nothing until it was typed back. */
  'vault.recovery_make': { request: Empty; response: Empty };
  /** Blob lane: the code as typed back. Only now it opens the vault. */
  'vault.recovery_confirm': { request: Empty; response: VaultState };
  /** Begins a change of the vault key. Blob lane: the secret. */
  'vault.rotate_begin': { request: RotateVault; response: JobProgress };
  /** Goes on with it for a bounded time. Where there is a recovery code, only after the new one was typed back. */
  'vault.rotate_step': { request: Empty; response: JobProgress };
  /** Deletes everything on this device. */
  'vault.wipe': { request: WipeVault; response: VaultState };
  /** Everything as JSON on the blob lane. */
  'vault.export': { request: Empty; response: ExportSummary };
  /** Drives auto-lock. */
  'session.presence': { request: Presence; response: PresenceAnswer };
  /** The open card as JSON on the blob lane; empty when there is none. */
  'card.read': { request: Empty; response: Empty };
  /** Notes, newest first. */
  'notes.list': { request: KeptQuery; response: NoteList };
  /** Keeps a note; sealed while locked. */
  'notes.write': { request: WriteNote; response: Written };
  /** Removes a note. */
  'notes.remove': { request: RecordRef; response: Empty };
  /** Searches everything private. */
  'search.find': { request: SearchQuery; response: SearchHits };
  /** Keeps the bytes of the blob lane as an attachment. */
  'attachments.put': { request: PutAttachment; response: RecordRef };
  /** An attachment's bytes on the blob lane. */
  'attachments.get': { request: RecordRef; response: Empty };
  /** Skills that may be shown; the toolbox first. */
  'skills.list': { request: SkillQuery; response: SkillList };
  /** One skill. */
  'skills.get': { request: RecordRef; response: SkillView };
  /** Information cards. */
  'skills.cards': { request: Empty; response: InfoCards };
  /** Keeps one use of a skill outside a ride. */
  'skills.used': { request: SkillUse; response: RecordRef };
  /** Keeps an entry; an empty id makes a new one. */
  'toolbox.put': { request: ToolboxEntry; response: RecordRef };
  /** Removes an entry; a catalogue skill goes back to how it was. */
  'toolbox.remove': { request: RecordRef; response: Empty };
  /** Puts an entry after another. */
  'toolbox.move': { request: MoveItem; response: Empty };
  /** The cautions of strong sensations were read. */
  'cautions.acknowledge': { request: Empty; response: SettingsView };
  /** Triggers in order. */
  'triggers.list': { request: TriggerQuery; response: TriggerList };
  /** Keeps a trigger; an empty id makes a new one. */
  'triggers.put': { request: Trigger; response: RecordRef };
  /** Removes a trigger. */
  'triggers.remove': { request: RecordRef; response: Empty };
  /** Puts a trigger after another. */
  'triggers.move': { request: MoveItem; response: Empty };
  /** Opens a door. */
  'ride.begin': { request: BeginRide; response: RideView };
  /** The screen as it is now. */
  'ride.view': { request: Empty; response: RideView };
  /** One act of the person. */
  'ride.step': { request: RideStep; response: RideView };
  /** Ends the ride and keeps or forgets it. */
  'ride.finish': { request: FinishRide; response: RideKept };
  /** Rides, newest first. */
  'urges.list': { request: KeptQuery; response: UrgeList };
  /** Removes a ride and its skill uses. */
  'urges.remove': { request: RecordRef; response: Empty };
  /** People in the person's order. */
  'people.list': { request: Empty; response: ContactList };
  /** Keeps a contact; an empty id makes a new one. */
  'people.put': { request: Contact; response: RecordRef };
  /** Removes a contact. */
  'people.remove': { request: RecordRef; response: Empty };
  /** Puts a contact after another. */
  'people.move': { request: MoveItem; response: Empty };
  /** Composes an ask; the person sends it. */
  'people.compose': { request: ComposeAsk; response: ComposedAsk };
  /** Everybody who can be turned to now. */
  'help.people': { request: RegionQuery; response: HelpPeople };
  /** Countries with lines. */
  'lines.regions': { request: Empty; response: RegionList };
  /** Lines of a country. */
  'lines.for_region': { request: RegionQuery; response: LinesView };
  /** First aid and when to get help. */
  'medical.page': { request: Empty; response: MedicalPage };
  /** The plan as it is made and read. */
  'plan.get': { request: Empty; response: PlanView };
  /** Keeps a line in the draft; an empty id makes a new one. */
  'plan.put_item': { request: PlanItem; response: PlanView };
  /** Takes a line out of the draft. */
  'plan.remove_item': { request: RecordRef; response: PlanView };
  /** Puts a line after another. */
  'plan.move_item': { request: MovePlanItem; response: PlanView };
  /** Puts the draft into use. */
  'plan.publish': { request: PublishPlan; response: PlanView };
  /** Throws the draft away. */
  'plan.discard_draft': { request: Empty; response: PlanView };
  /** All versions with what changed. */
  'plan.versions': { request: Empty; response: PlanVersions };
  /** Makes a draft from an older version. */
  'plan.restore': { request: PlanVersionQuery; response: PlanView };
  /** The plan, one item a screen; from the open card while locked. */
  'plan.run': { request: Empty; response: PlanRun };
  /** Keeps a look at the plan. */
  'plan.review': { request: ReviewPlan; response: PlanView };
  /** One version in full, its lines in order. */
  'plan.version': { request: PlanVersionQuery; response: SafetyPlan };
  /** Not now: nothing asks about the plan for some days. */
  'plan.later': { request: PlanLater; response: PlanView };
  /** Answers "still right?" for somebody in the plan. */
  'plan.answer_check': { request: AnswerCheck; response: PlanView };
  /** Lets go of a change of the vault key; everything stays as it was. */
  'vault.rotate_abandon': { request: Empty; response: VaultState };
  /** The plan as it stands on paper; as one plain HTML file on the blob lane. From the open card while locked. */
  'plan.print': { request: PrintPlan; response: PrintModel };
}

/** A method's number on the wasm boundary is its place here. */
export const METHODS = [
  'app.about',
  'content.load',
  'settings.get',
  'settings.put',
  'vault.state',
  'vault.create',
  'vault.open',
  'vault.lock',
  'vault.add_slot',
  'vault.remove_slot',
  'vault.change_passphrase',
  'vault.passphrase_strength',
  'vault.recovery_make',
  'vault.recovery_confirm',
  'vault.rotate_begin',
  'vault.rotate_step',
  'vault.wipe',
  'vault.export',
  'session.presence',
  'card.read',
  'notes.list',
  'notes.write',
  'notes.remove',
  'search.find',
  'attachments.put',
  'attachments.get',
  'skills.list',
  'skills.get',
  'skills.cards',
  'skills.used',
  'toolbox.put',
  'toolbox.remove',
  'toolbox.move',
  'cautions.acknowledge',
  'triggers.list',
  'triggers.put',
  'triggers.remove',
  'triggers.move',
  'ride.begin',
  'ride.view',
  'ride.step',
  'ride.finish',
  'urges.list',
  'urges.remove',
  'people.list',
  'people.put',
  'people.remove',
  'people.move',
  'people.compose',
  'help.people',
  'lines.regions',
  'lines.for_region',
  'medical.page',
  'plan.get',
  'plan.put_item',
  'plan.remove_item',
  'plan.move_item',
  'plan.publish',
  'plan.discard_draft',
  'plan.versions',
  'plan.restore',
  'plan.run',
  'plan.review',
  'plan.version',
  'plan.later',
  'plan.answer_check',
  'vault.rotate_abandon',
  'plan.print',
] as const satisfies readonly (keyof Api)[];
