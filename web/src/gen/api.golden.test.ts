// SPDX-License-Identifier: Apache-2.0
// Written by golden_api_write. Each example has to be of its type, or this does not compile.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type * as api from './api.gen';

const kExamples = {
  // prettier-ignore
  Empty: {} satisfies api.Empty,
  // prettier-ignore
  About: {"version":"words 1","clinically_reviewed":true,"skill_count":2,"country_count":3,"content_licence":"words 4"} satisfies api.About,
  // prettier-ignore
  LoadContent: {"locale":"words 1"} satisfies api.LoadContent,
  // prettier-ignore
  SettingsView: {"settings":{"id":"words 1","region":"words 2","locale":"words 3","theme":"dark","low_stimulus":true,"text_size":"largest","easy_letters":true,"motion":"still","discreet_name":true,"hide_numbers":true,"age_band":"adult","auto_lock_minutes":4,"lock_on_leave":true,"blank_on_leave":true,"keep_entry_choice":true,"learn_from_use":true,"try_new":true,"cautions_acknowledged":true,"exclusion_flags":["not_sure"],"muted_topics":["memory"],"card_plan":true,"card_people":true,"card_skills":true,"pinned_service_ids":["words 5"],"first_run_done":true,"review_asks":true,"updated_at_ms":6},"young_person_mode":true,"rating_words_only":true} satisfies api.SettingsView,
  // prettier-ignore
  Settings: {"id":"words 1","region":"words 2","locale":"words 3","theme":"dark","low_stimulus":true,"text_size":"largest","easy_letters":true,"motion":"still","discreet_name":true,"hide_numbers":true,"age_band":"adult","auto_lock_minutes":4,"lock_on_leave":true,"blank_on_leave":true,"keep_entry_choice":true,"learn_from_use":true,"try_new":true,"cautions_acknowledged":true,"exclusion_flags":["not_sure"],"muted_topics":["memory"],"card_plan":true,"card_people":true,"card_skills":true,"pinned_service_ids":["words 5"],"first_run_done":true,"review_asks":true,"updated_at_ms":6} satisfies api.Settings,
  // prettier-ignore
  VaultState: {"status":"busy","slots":[{"slot_id":"words 1","kind":"passkey","created_at_ms":2}],"has_passphrase":true,"has_recovery_code":true,"inbox_count":3,"rotation_pending":true,"rotation_needs_code":true,"previous_header_used":true,"opened_read_only":true,"card_was_altered":true,"inbox_opened":4,"inbox_unreadable":5} satisfies api.VaultState,
  // prettier-ignore
  CreateVault: {"kind":"passkey"} satisfies api.CreateVault,
  // prettier-ignore
  OpenVault: {"kind":"passkey","read_only":true} satisfies api.OpenVault,
  // prettier-ignore
  AddSlot: {"kind":"passkey"} satisfies api.AddSlot,
  // prettier-ignore
  RemoveSlot: {"slot_id":"words 1"} satisfies api.RemoveSlot,
  // prettier-ignore
  ChangePassphrase: {"keep_device_slots":true} satisfies api.ChangePassphrase,
  // prettier-ignore
  PassphraseStrength: {"word":"strong","acceptable":true} satisfies api.PassphraseStrength,
  // prettier-ignore
  RotateVault: {"kind":"passkey"} satisfies api.RotateVault,
  // prettier-ignore
  JobProgress: {"done_permille":1,"done":true} satisfies api.JobProgress,
  // prettier-ignore
  WipeVault: {"confirm":"words 1"} satisfies api.WipeVault,
  // prettier-ignore
  ExportSummary: {"record_count":1,"file_name":"words 2"} satisfies api.ExportSummary,
  // prettier-ignore
  Presence: {"hidden":true,"touched":true} satisfies api.Presence,
  // prettier-ignore
  PresenceAnswer: {"locked":true,"check_again_ms":1} satisfies api.PresenceAnswer,
  // prettier-ignore
  KeptQuery: {"from_id":"words 1","limit":2} satisfies api.KeptQuery,
  // prettier-ignore
  NoteList: {"notes":[{"id":"words 1","written_at_ms":2,"utc_offset_minutes":3,"text":"words 4","written_while_locked":true}],"next_id":"words 5","waiting_count":6} satisfies api.NoteList,
  // prettier-ignore
  WriteNote: {"text":"words 1"} satisfies api.WriteNote,
  // prettier-ignore
  Written: {"id":"words 1","sealed":true} satisfies api.Written,
  // prettier-ignore
  RecordRef: {"id":"words 1"} satisfies api.RecordRef,
  // prettier-ignore
  SearchQuery: {"query":"words 1","limit":2} satisfies api.SearchQuery,
  // prettier-ignore
  SearchHits: {"hits":[{"kind":"other","id":"words 1","title":"words 2","snippet":"words 3"}]} satisfies api.SearchHits,
  // prettier-ignore
  PutAttachment: {"media_type":"words 1"} satisfies api.PutAttachment,
  // prettier-ignore
  SkillQuery: {"family":"thinking","toolbox_only":true,"include_hidden":true,"words":"words 1","feelings":["any"],"settings":["no_sound"]} satisfies api.SkillQuery,
  // prettier-ignore
  SkillList: {"skills":[{"skill":{"id":"words 1","version":2,"family":"thinking","name":"words 3","plain_name":"words 4","purpose":"words 5","steps":[{"text":"words 6","seconds":7}],"est_minutes":8,"effort":"high","needs":["ball"],"settings":["no_sound"],"senses":["none"],"energy_match":"any","feelings":["any"],"tier":"t1","seconds_max":9,"cautions":["words 10"],"exclusion_question":"words 11","exclusion_flags":["not_sure"],"audience":"adult","topics":["memory"],"involves_person":true,"attention_inward":true,"stop_note":"words 12","grounding_alternative_id":"words 13","lesson":{"why":"words 14","known":"words 15","not_when":"words 16"},"evidence_note":"words 17","author":"words 18","reviewer_role":"words 19","review_date":"words 20","clinically_reviewed":true,"licence":"words 21"},"entry":{"id":"words 22","skill_id":"words 23","chosen":true,"hidden":true,"order_key":"words 24","own":{"id":"words 25","version":26,"family":"thinking","name":"words 27","plain_name":"words 28","purpose":"words 29","steps":[{"text":"words 30","seconds":31}],"est_minutes":32,"effort":"high","needs":["ball"],"settings":["no_sound"],"senses":["none"],"energy_match":"any","feelings":["any"],"tier":"t1","seconds_max":33,"cautions":["words 34"],"exclusion_question":"words 35","exclusion_flags":["not_sure"],"audience":"adult","topics":["memory"],"involves_person":true,"attention_inward":true,"stop_note":"words 36","grounding_alternative_id":"words 37","lesson":{"why":"words 38","known":"words 39","not_when":"words 40"},"evidence_note":"words 41","author":"words 42","reviewer_role":"words 43","review_date":"words 44","clinically_reviewed":true,"licence":"words 45"},"settings":["no_sound"],"note":"words 46","photo_attachment_id":"words 47","sound_attachment_id":"words 48","while_locked":true,"updated_at_ms":49},"eligibility":"hidden","used_count":50,"helped_count":51,"mine":true,"resembles_substitute":true}],"held_back_count":52} satisfies api.SkillList,
  // prettier-ignore
  SkillView: {"skill":{"id":"words 1","version":2,"family":"thinking","name":"words 3","plain_name":"words 4","purpose":"words 5","steps":[{"text":"words 6","seconds":7}],"est_minutes":8,"effort":"high","needs":["ball"],"settings":["no_sound"],"senses":["none"],"energy_match":"any","feelings":["any"],"tier":"t1","seconds_max":9,"cautions":["words 10"],"exclusion_question":"words 11","exclusion_flags":["not_sure"],"audience":"adult","topics":["memory"],"involves_person":true,"attention_inward":true,"stop_note":"words 12","grounding_alternative_id":"words 13","lesson":{"why":"words 14","known":"words 15","not_when":"words 16"},"evidence_note":"words 17","author":"words 18","reviewer_role":"words 19","review_date":"words 20","clinically_reviewed":true,"licence":"words 21"},"entry":{"id":"words 22","skill_id":"words 23","chosen":true,"hidden":true,"order_key":"words 24","own":{"id":"words 25","version":26,"family":"thinking","name":"words 27","plain_name":"words 28","purpose":"words 29","steps":[{"text":"words 30","seconds":31}],"est_minutes":32,"effort":"high","needs":["ball"],"settings":["no_sound"],"senses":["none"],"energy_match":"any","feelings":["any"],"tier":"t1","seconds_max":33,"cautions":["words 34"],"exclusion_question":"words 35","exclusion_flags":["not_sure"],"audience":"adult","topics":["memory"],"involves_person":true,"attention_inward":true,"stop_note":"words 36","grounding_alternative_id":"words 37","lesson":{"why":"words 38","known":"words 39","not_when":"words 40"},"evidence_note":"words 41","author":"words 42","reviewer_role":"words 43","review_date":"words 44","clinically_reviewed":true,"licence":"words 45"},"settings":["no_sound"],"note":"words 46","photo_attachment_id":"words 47","sound_attachment_id":"words 48","while_locked":true,"updated_at_ms":49},"eligibility":"hidden","used_count":50,"helped_count":51,"mine":true,"resembles_substitute":true} satisfies api.SkillView,
  // prettier-ignore
  InfoCards: {"cards":[{"id":"words 1","title":"words 2","paragraphs":["words 3"],"may_add_own":true,"clinically_reviewed":true}]} satisfies api.InfoCards,
  // prettier-ignore
  SkillUse: {"id":"words 1","skill_id":"words 2","context":"practice","urge_session_id":"words 3","started_at_ms":4,"ended_at_ms":5,"urge_before_0_10":6,"urge_after_0_10":7,"helped":"skip","would_use_again":true,"note":"words 8","stopped_reason":"words 9"} satisfies api.SkillUse,
  // prettier-ignore
  ToolboxEntry: {"id":"words 1","skill_id":"words 2","chosen":true,"hidden":true,"order_key":"words 3","own":{"id":"words 4","version":5,"family":"thinking","name":"words 6","plain_name":"words 7","purpose":"words 8","steps":[{"text":"words 9","seconds":10}],"est_minutes":11,"effort":"high","needs":["ball"],"settings":["no_sound"],"senses":["none"],"energy_match":"any","feelings":["any"],"tier":"t1","seconds_max":12,"cautions":["words 13"],"exclusion_question":"words 14","exclusion_flags":["not_sure"],"audience":"adult","topics":["memory"],"involves_person":true,"attention_inward":true,"stop_note":"words 15","grounding_alternative_id":"words 16","lesson":{"why":"words 17","known":"words 18","not_when":"words 19"},"evidence_note":"words 20","author":"words 21","reviewer_role":"words 22","review_date":"words 23","clinically_reviewed":true,"licence":"words 24"},"settings":["no_sound"],"note":"words 25","photo_attachment_id":"words 26","sound_attachment_id":"words 27","while_locked":true,"updated_at_ms":28} satisfies api.ToolboxEntry,
  // prettier-ignore
  MoveItem: {"id":"words 1","after_id":"words 2"} satisfies api.MoveItem,
  // prettier-ignore
  TriggerQuery: {"include_sensitive":true} satisfies api.TriggerQuery,
  // prettier-ignore
  TriggerList: {"triggers":[{"id":"words 1","label":"words 2","group":"other","sensitive":true,"warning_sign":true,"skill_ids":["words 3"],"order_key":"words 4","updated_at_ms":5}],"hidden_count":6} satisfies api.TriggerList,
  // prettier-ignore
  Trigger: {"id":"words 1","label":"words 2","group":"other","sensitive":true,"warning_sign":true,"skill_ids":["words 3"],"order_key":"words 4","updated_at_ms":5} satisfies api.Trigger,
  // prettier-ignore
  BeginRide: {"door":"skill","skill_id":"words 1"} satisfies api.BeginRide,
  // prettier-ignore
  RideView: {"screen":"ended","door":"skill","elapsed_s":1,"planned_minutes":2,"next_mark_s":3,"rate_moment":"after","use_words":true,"suggestions":[{"skill":{"id":"words 4","version":5,"family":"thinking","name":"words 6","plain_name":"words 7","purpose":"words 8","steps":[{"text":"words 9","seconds":10}],"est_minutes":11,"effort":"high","needs":["ball"],"settings":["no_sound"],"senses":["none"],"energy_match":"any","feelings":["any"],"tier":"t1","seconds_max":12,"cautions":["words 13"],"exclusion_question":"words 14","exclusion_flags":["not_sure"],"audience":"adult","topics":["memory"],"involves_person":true,"attention_inward":true,"stop_note":"words 15","grounding_alternative_id":"words 16","lesson":{"why":"words 17","known":"words 18","not_when":"words 19"},"evidence_note":"words 20","author":"words 21","reviewer_role":"words 22","review_date":"words 23","clinically_reviewed":true,"licence":"words 24"},"source":"person","toolbox_entry_id":"words 25","used_count":26,"helped_count":27}],"skill":{"id":"words 28","version":29,"family":"thinking","name":"words 30","plain_name":"words 31","purpose":"words 32","steps":[{"text":"words 33","seconds":34}],"est_minutes":35,"effort":"high","needs":["ball"],"settings":["no_sound"],"senses":["none"],"energy_match":"any","feelings":["any"],"tier":"t1","seconds_max":36,"cautions":["words 37"],"exclusion_question":"words 38","exclusion_flags":["not_sure"],"audience":"adult","topics":["memory"],"involves_person":true,"attention_inward":true,"stop_note":"words 39","grounding_alternative_id":"words 40","lesson":{"why":"words 41","known":"words 42","not_when":"words 43"},"evidence_note":"words 44","author":"words 45","reviewer_role":"words 46","review_date":"words 47","clinically_reviewed":true,"licence":"words 48"},"step_index":49,"tried_count":50,"people_offered":true,"lines_offered":true,"history_hidden":true,"roughness":0.5,"end_state":"needs_help","can_go_back":true,"feelings":["any"],"settings":["no_sound"]} satisfies api.RideView,
  // prettier-ignore
  RideStep: {"action":"back","entry_choice":"skipped","feelings":["any"],"settings":["no_sound"],"missing_needs":["ball"],"minutes":1,"skill_id":"words 2","helped":"skip","urge_0_10":3,"contact_id":"words 4","end_state":"needs_help"} satisfies api.RideStep,
  // prettier-ignore
  FinishRide: {"keep":true,"note":"words 1","who_was_there":"words 2","trigger_ids":["words 3"],"lasted_minutes":4} satisfies api.FinishRide,
  // prettier-ignore
  RideKept: {"kept":true,"sealed":true,"id":"words 1"} satisfies api.RideKept,
  // prettier-ignore
  UrgeList: {"sessions":[{"id":"words 1","started_at_ms":2,"utc_offset_minutes":3,"ended_at_ms":4,"door":"skill","entry_choice":"skipped","planned_minutes":5,"feelings":["any"],"settings":["no_sound"],"ratings":[{"at_s":6,"urge_0_10":7}],"skill_use_ids":["words 8"],"contact_ids":["words 9"],"trigger_ids":["words 10"],"end_state":"needs_help","happened":"skip","who_was_there":"words 11","note":"words 12","written_while_locked":true}],"next_id":"words 13","hidden_for_now":true} satisfies api.UrgeList,
  // prettier-ignore
  ContactList: {"people":[{"contact":{"id":"words 1","name":"words 2","relation":"words 3","role":"other","channels":[{"type":"app","value_as_dialled":"words 4","note":"words 5"}],"good_for":["emergency"],"availability_text":"words 6","knows_about":"no","consent":"declined","consent_date":"words 7","asks":[{"kind":"all_clear","text":"words 8"}],"while_locked":true,"order_key":"words 9","confirmed_at_ms":10,"updated_at_ms":11},"actions":[{"type":"app","label":"words 12","href":"words 13"}],"may_be_asked":true,"details_may_be_old":true}]} satisfies api.ContactList,
  // prettier-ignore
  Contact: {"id":"words 1","name":"words 2","relation":"words 3","role":"other","channels":[{"type":"app","value_as_dialled":"words 4","note":"words 5"}],"good_for":["emergency"],"availability_text":"words 6","knows_about":"no","consent":"declined","consent_date":"words 7","asks":[{"kind":"all_clear","text":"words 8"}],"while_locked":true,"order_key":"words 9","confirmed_at_ms":10,"updated_at_ms":11} satisfies api.Contact,
  // prettier-ignore
  ComposeAsk: {"contact_id":"words 1","kind":"all_clear"} satisfies api.ComposeAsk,
  // prettier-ignore
  ComposedAsk: {"text":"words 1","actions":[{"type":"app","label":"words 2","href":"words 3"}],"is_own_words":true} satisfies api.ComposedAsk,
  // prettier-ignore
  RegionQuery: {"region":"words 1"} satisfies api.RegionQuery,
  // prettier-ignore
  HelpPeople: {"lines":{"region_known":true,"region":"words 1","region_name":"words 2","emergency_words_key":"words 3","emergency":[{"label":"words 4","dial_string":"words 5","href":"words 6","trust":"check_before_you_rely","verified_on":"words 7"}],"services":[{"id":"words 8","name":"words 9","local_name":"words 10","kinds":["parents"],"audience":"words 11","languages":["words 12"],"channels":[{"type":"tty","dial_string":"words 13","sms_keyword":"words 14","note":"words 15","free":true,"href":"words 16"}],"hours":{"always":true,"text":"words 17"},"trust":"check_before_you_rely","verified_on":"words 18"}],"any_unchecked":true,"finders":[{"id":"words 19","name":"words 20","url":"words 21","kinds":["parents"],"audience":"words 22","note":"words 23"}]},"people":[{"contact":{"id":"words 24","name":"words 25","relation":"words 26","role":"other","channels":[{"type":"app","value_as_dialled":"words 27","note":"words 28"}],"good_for":["emergency"],"availability_text":"words 29","knows_about":"no","consent":"declined","consent_date":"words 30","asks":[{"kind":"all_clear","text":"words 31"}],"while_locked":true,"order_key":"words 32","confirmed_at_ms":33,"updated_at_ms":34},"actions":[{"type":"app","label":"words 35","href":"words 36"}],"may_be_asked":true,"details_may_be_old":true}]} satisfies api.HelpPeople,
  // prettier-ignore
  RegionList: {"regions":[{"region":"words 1","name":"words 2","local_name":"words 3","service_count":4}]} satisfies api.RegionList,
  // prettier-ignore
  LinesView: {"region_known":true,"region":"words 1","region_name":"words 2","emergency_words_key":"words 3","emergency":[{"label":"words 4","dial_string":"words 5","href":"words 6","trust":"check_before_you_rely","verified_on":"words 7"}],"services":[{"id":"words 8","name":"words 9","local_name":"words 10","kinds":["parents"],"audience":"words 11","languages":["words 12"],"channels":[{"type":"tty","dial_string":"words 13","sms_keyword":"words 14","note":"words 15","free":true,"href":"words 16"}],"hours":{"always":true,"text":"words 17"},"trust":"check_before_you_rely","verified_on":"words 18"}],"any_unchecked":true,"finders":[{"id":"words 19","name":"words 20","url":"words 21","kinds":["parents"],"audience":"words 22","note":"words 23"}]} satisfies api.LinesView,
  // prettier-ignore
  MedicalPage: {"title":"words 1","intro":"words 2","emergency_now":["words 3"],"same_day":["words 4"],"then":["words 5"],"poison_note":"words 6","clinically_reviewed":true} satisfies api.MedicalPage,
  // prettier-ignore
  PlanView: {"current":{"id":"words 1","version":2,"status":"superseded","created_at_ms":3,"updated_at_ms":4,"review_due":"words 5","made_with":["peer"],"language":"words 6","items":[{"id":"words 7","kind":"for_my_supporter","text":"words 8","order_key":"words 9","skill_id":"words 10","contact_id":"words 11","crisis_service_id":"words 12","barrier":"words 13","workaround":"words 14","share":"clinician","safer_status":"done","who_helps_contact_id":"words 15","added_at_ms":16}],"supersedes_id":"words 17","change_note":"words 18","while_locked":true,"looked_at_ms":19,"not_before":"words 20","settled":["words 21"]},"draft":{"id":"words 22","version":23,"status":"superseded","created_at_ms":24,"updated_at_ms":25,"review_due":"words 26","made_with":["peer"],"language":"words 27","items":[{"id":"words 28","kind":"for_my_supporter","text":"words 29","order_key":"words 30","skill_id":"words 31","contact_id":"words 32","crisis_service_id":"words 33","barrier":"words 34","workaround":"words 35","share":"clinician","safer_status":"done","who_helps_contact_id":"words 36","added_at_ms":37}],"supersedes_id":"words 38","change_note":"words 39","while_locked":true,"looked_at_ms":40,"not_before":"words 41","settled":["words 42"]},"sections":[{"kind":"for_my_supporter","prompt":{"question":"words 43","hint":"words 44","examples":["words 45"]},"items":[{"id":"words 46","kind":"for_my_supporter","text":"words 47","order_key":"words 48","skill_id":"words 49","contact_id":"words 50","crisis_service_id":"words 51","barrier":"words 52","workaround":"words 53","share":"clinician","safer_status":"done","who_helps_contact_id":"words 54","added_at_ms":55}],"core":true}],"barrier_prompt":{"question":"words 56","hint":"words 57","examples":["words 58"]},"nobody_to_contact":true,"ask":["region"],"checks":[{"contact_id":"words 59","doubt":"gone","name":"words 60","words":"words 61","confirmed_at_ms":62,"item_ids":["words 63"]}],"changed_count":64,"changes":[{"kind":"for_my_supporter","change":"moved","item_id":"words 65","before":"words 66","after":"words 67"}]} satisfies api.PlanView,
  // prettier-ignore
  PlanItem: {"id":"words 1","kind":"for_my_supporter","text":"words 2","order_key":"words 3","skill_id":"words 4","contact_id":"words 5","crisis_service_id":"words 6","barrier":"words 7","workaround":"words 8","share":"clinician","safer_status":"done","who_helps_contact_id":"words 9","added_at_ms":10} satisfies api.PlanItem,
  // prettier-ignore
  MovePlanItem: {"item_id":"words 1","after_item_id":"words 2"} satisfies api.MovePlanItem,
  // prettier-ignore
  PublishPlan: {"change_note":"words 1","made_with":["peer"],"review_in_days":2,"review_on":"words 3","while_locked":true} satisfies api.PublishPlan,
  // prettier-ignore
  PlanVersions: {"versions":[{"version":1,"id":"words 2","created_at_ms":3,"status":"superseded","change_note":"words 4","changes":[{"kind":"for_my_supporter","change":"moved","item_id":"words 5","before":"words 6","after":"words 7"}],"has_twin":true,"reviews":[{"id":"words 8","plan_version":9,"at_ms":10,"prompted_by":"clinician","feels_usable":"no","note":"words 11"}]}]} satisfies api.PlanVersions,
  // prettier-ignore
  PlanVersionQuery: {"version":1,"id":"words 2","over_draft":true} satisfies api.PlanVersionQuery,
  // prettier-ignore
  PlanRun: {"items":[{"item_id":"words 1","kind":"for_my_supporter","text":"words 2","workaround":"words 3","skill_id":"words 4","actions":[{"type":"app","label":"words 5","href":"words 6"}],"contact_name":"words 7"}],"from_card":true} satisfies api.PlanRun,
  // prettier-ignore
  ReviewPlan: {"feels_usable":"no","prompted_by":"clinician","note":"words 1","review_in_days":2,"review_on":"words 3"} satisfies api.ReviewPlan,
  // prettier-ignore
  SafetyPlan: {"id":"words 1","version":2,"status":"superseded","created_at_ms":3,"updated_at_ms":4,"review_due":"words 5","made_with":["peer"],"language":"words 6","items":[{"id":"words 7","kind":"for_my_supporter","text":"words 8","order_key":"words 9","skill_id":"words 10","contact_id":"words 11","crisis_service_id":"words 12","barrier":"words 13","workaround":"words 14","share":"clinician","safer_status":"done","who_helps_contact_id":"words 15","added_at_ms":16}],"supersedes_id":"words 17","change_note":"words 18","while_locked":true,"looked_at_ms":19,"not_before":"words 20","settled":["words 21"]} satisfies api.SafetyPlan,
  // prettier-ignore
  PlanLater: {"in_days":1} satisfies api.PlanLater,
  // prettier-ignore
  AnswerCheck: {"contact_id":"words 1","answer":"take_out"} satisfies api.AnswerCheck,
  // prettier-ignore
  PrintPlan: {"variant":"card","leave_out":["for_my_supporter"],"words":[{"key":"words 1","text":"words 2"}],"language":"words 3","right_to_left":true,"region":"words 4"} satisfies api.PrintPlan,
  // prettier-ignore
  PrintModel: {"variant":"card","title":"words 1","language":"words 2","right_to_left":true,"first":{"heading":"words 3","items":[{"text":"words 4","own":true,"reach":[{"label":"words 5","href":"words 6"}],"notes":["words 7"]}]},"panels":[{"sections":[{"heading":"words 8","items":[{"text":"words 9","own":true,"reach":[{"label":"words 10","href":"words 11"}],"notes":["words 12"]}]}]}],"left_out":13,"foot":["words 14"],"printed_on":"words 15","no_lines":true,"parts":["for_my_supporter"],"letter":true} satisfies api.PrintModel,
  // prettier-ignore
  OpenCard: {"card_version":1,"region":"words 2","locale":"words 3","theme":"words 4","text_size":"words 5","low_stimulus":true,"still":true,"easy_letters":true,"discreet_name":true,"has_passphrase":true,"plan_version":6,"plan":[{"kind":"for_my_supporter","text":"words 7","workaround":"words 8","skill_id":"words 9","contact_name":"words 10","actions":[{"type":"app","label":"words 11","href":"words 12"}]}],"people":[{"id":"words 13","name":"words 14","availability_text":"words 15","actions":[{"type":"app","label":"words 16","href":"words 17"}]}],"skills":[{"id":"words 18","name":"words 19","steps":["words 20"]}],"lines":{"region_known":true,"region":"words 21","region_name":"words 22","emergency_words_key":"words 23","emergency":[{"label":"words 24","dial_string":"words 25","href":"words 26","trust":"check_before_you_rely","verified_on":"words 27"}],"services":[{"id":"words 28","name":"words 29","local_name":"words 30","kinds":["parents"],"audience":"words 31","languages":["words 32"],"channels":[{"type":"tty","dial_string":"words 33","sms_keyword":"words 34","note":"words 35","free":true,"href":"words 36"}],"hours":{"always":true,"text":"words 37"},"trust":"check_before_you_rely","verified_on":"words 38"}],"any_unchecked":true,"finders":[{"id":"words 39","name":"words 40","url":"words 41","kinds":["parents"],"audience":"words 42","note":"words 43"}]},"made_at_ms":44} satisfies api.OpenCard,
};

it('has the examples that the core writes', () => {
  const file = new URL('../../../tests/golden/api/examples.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kExamples);
});
