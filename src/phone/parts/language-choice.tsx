import { useId } from 'preact/hooks';
import { chooseLanguage, phoneLanguages, useLanguage } from '../language/language.ts';

/** The languages of the page, of which one is chosen. */
export function LanguageChoice() {
  const language = useLanguage();
  const id = useId();
  return (
    <div class="language">
      <label for={id} class="label">
        {language.say('language')}
      </label>
      <select
        id={id}
        value={language.id}
        onChange={({ currentTarget }) => chooseLanguage(currentTarget.value)}
      >
        {phoneLanguages.map(({ id: name, record }) => (
          <option key={name} value={name} lang={name}>
            {record.name}
          </option>
        ))}
      </select>
    </div>
  );
}
