import { useId, useState } from 'preact/hooks';
import { useLanguage } from '../language/language.ts';
import type { FormState } from './form-state.ts';

const other = 'other';

/** Who fills the form in: somebody of the list, or a name that is typed. */
export function Who({ form }: { readonly form: FormState }) {
  const { say } = useLanguage();
  const id = useId();
  const { people } = form.content;
  const { filledBy } = form;
  const [isOtherChosen, setOther] = useState(people.length === 0);
  const isOther = filledBy === null ? isOtherChosen : filledBy.id === null;
  const choose = (chosen: string) => {
    setOther(chosen === other);
    const person = people.find((one) => one.id === chosen);
    form.fillInAs(person ? { id: person.id, name: person.name } : null);
  };
  return (
    <section class="stack brought">
      <h2>{say('form.who')}</h2>
      {people.length > 0 && (
        <div class="field">
          <label for={id} class="label">
            {say('form.choose')}
          </label>
          <select
            id={id}
            value={isOther ? other : (filledBy?.id ?? '')}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            <option value="">{say('form.chooseFirst')}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
            <option value={other}>{say('form.other')}</option>
          </select>
        </div>
      )}
      {isOther && (
        <div class="field">
          <label for={`${id}-name`} class="label">
            {say('form.name')}
          </label>
          <input
            id={`${id}-name`}
            type="text"
            autocomplete="name"
            maxLength={120}
            value={filledBy?.name ?? ''}
            onInput={({ currentTarget }) => form.fillInAs({ id: null, name: currentTarget.value })}
          />
        </div>
      )}
    </section>
  );
}
