// @ts-check
/**
 * Languages of a host: Finnish in part, Arabic in part and read from the right, one whose file does not come, and words of its own in
 * English.
 */

/** @type {import('../elements/types.d.ts').SamplanLanguage} */
const finnish = { texts: { plans_heading: 'Suunnitelmat', timeline_heading: 'Mitä tapahtuu', plans_count: { one: '{n} suunnitelma', other: '{n} suunnitelmaa' } } };

/** @type {import('../elements/types.d.ts').SamplanLanguage} */
const arabic = {
  lang: 'ar',
  dir: 'rtl',
  texts: {
    plans_heading: 'الخطط',
    rows_count: { zero: 'صفر {n}', one: 'واحد {n}', two: 'اثنان {n}', few: 'قليل {n}', many: 'كثير {n}', other: 'أخرى {n}' },
  },
};

/** @type {Record<string, import('../elements/types.d.ts').LanguageSource>} */
export const OWN = {
  fi: async () => ({ default: finnish }),
  AR: arabic,
  de: () => Promise.reject(new Error('not there')),
  'en-AU': { texts: { plans_heading: 'Plans, mate' } },
};
