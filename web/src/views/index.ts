// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';
import type { RouteName } from '../app/router';
import { calm_views } from './calm';
import FirstRun from './first-run/FirstRun';
import HelpNow from './moment/HelpNow';
import Ride from './moment/Ride';
import Start from './moment/Start';

type Loader = () => Promise<{ default: ComponentType }>;

/** Screens that come with the page: they are there before anything else has arrived. */
export const first: Readonly<Partial<Record<RouteName, ComponentType>>> = {
  home: Start,
  welcome: FirstRun,
  help: HelpNow,
  ride: Ride,
};

/** All other screens, brought when they are wanted and kept by the service worker. */
export const views: Readonly<Partial<Record<RouteName, Loader>>> = {
  building: () => import('./moment/Building'),
  plan_run: () => import('./moment/plan-run/PlanRun'),
  medical: () => import('./moment/Care'),
  unlock: () => import('./lock/Unlock'),
  ...calm_views,
};
