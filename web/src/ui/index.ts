// SPDX-License-Identifier: Apache-2.0

/** The component kit. Components take words that are already translated and hold none themselves. */
export { ActionRow, ActionStack, IconButton, LinkButton, PrimaryButton, QuietButton } from './Buttons';
export type { ActionsProps, ButtonProps, IconButtonProps } from './Buttons';
export { Blanket } from './Blanket';
export type { BlanketProps } from './Blanket';
export { ChipGroup, OptionList, SegmentedControl, Switch } from './Choices';
export type {
  ChipGroupProps,
  Choice,
  OptionListProps,
  SegmentedControlProps,
  SwitchProps,
} from './Choices';
export { cx } from './class-names';
export { Dialog } from './Dialog';
export type { DialogProps } from './Dialog';
export { FileButton, SelectField, TextArea, TextField } from './Fields';
export type { FileButtonProps, SelectFieldProps, TextAreaProps, TextFieldProps } from './Fields';
export { Icon } from './icons/Icon';
export type { IconName, IconProps } from './icons/Icon';
export type { PressProps } from './Pressable';
export { QuickExit, useQuickExit } from './QuickExit';
export type { QuickExitProps } from './QuickExit';
export { Scale, Stepper } from './Ratings';
export type { ScaleOption, ScaleProps, StepperProps } from './Ratings';
export { ReadAloud } from './ReadAloud';
export type { ReadAloudProps } from './ReadAloud';
export { Pacer } from './scene/Pacer';
export type { PacerProps } from './scene/Pacer';
export { usePace } from './scene/pace';
export type { Pace, PacePhase, PaceTimes } from './scene/pace';
export { Scene } from './scene/Scene';
export type { SceneProps } from './scene/Scene';
export { Screen } from './Screen';
export type { ScreenProps } from './Screen';
export { Status, Toast, Waiting } from './Status';
export type { ToastAction, ToastProps, WaitingProps } from './Status';
export {
  Card,
  Disclosure,
  EmptyState,
  InlineNotice,
  ListRow,
  NavRow,
  RowList,
} from './Surfaces';
export type {
  CardProps,
  DisclosureProps,
  EmptyStateProps,
  InlineNoticeProps,
  ListRowProps,
  NavRowItem,
  NavRowProps,
  RowListProps,
} from './Surfaces';
export { TopLine } from './TopLine';
export type { TopLineItem, TopLineProps } from './TopLine';
export {
  CodeGroups,
  Columns,
  Dialled,
  Eyebrow,
  Lead,
  OwnWords,
  Quiet,
  Section,
  Stack,
  VisuallyHidden,
} from './Words';
export type { CodeGroupsProps, OwnWordsProps, SectionProps, StackProps } from './Words';
