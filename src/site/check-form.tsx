import { LANGUAGES, type Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';

/** What a reader sent to be checked; empty texts where a field was left alone. */
export interface CheckRequest {
  readonly text: string;
  readonly date: string;
  readonly articleLang: string;
}

interface CheckFormProps {
  readonly lang: Language;
  readonly given?: CheckRequest;
  /** What was wrong with what was sent, said to the reader. */
  readonly error?: string;
}

const Options = ({ lang, given }: { lang: Language; given: CheckRequest | undefined }) => {
  const texts = SITE_TEXTS[lang].check;
  return (
    <div class="options">
      <div>
        <label for="date">
          {texts.published} <span class="hint">({texts.publishedHint})</span>
        </label>
        <input id="date" name="date" type="date" value={given?.date ?? ''} />
      </div>
      <div>
        <label for="article-lang">{texts.articleLanguage}</label>
        <select id="article-lang" name="article-lang">
          <option value="">{texts.detect}</option>
          {LANGUAGES.map(other => (
            <option value={other} selected={other === given?.articleLang}>
              {SITE_TEXTS[other].languageName}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

/** The box an article is pasted into. It works as a plain form; the script keeps the reader on the page. */
export const CheckForm = ({ lang, given, error }: CheckFormProps) => {
  const texts = SITE_TEXTS[lang].check;
  return (
    <form
      class="panel check"
      method="post"
      action={`/check?lang=${lang}`}
      enctype="multipart/form-data"
      aria-labelledby="check-heading"
      data-check
      data-working={texts.working}
      data-failed={texts.failed}
    >
      <h2 id="check-heading">{texts.heading}</h2>
      <label for="text">{texts.text}</label>
      <textarea id="text" name="text" required spellcheck={false} aria-describedby="text-hint">
        {given?.text ?? ''}
      </textarea>
      <p id="text-hint" class="hint">
        {texts.hint}
      </p>
      <Options lang={lang} given={given} />
      {error === undefined ? null : (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="actions">
        <button class="button" type="submit">
          {texts.submit}
        </button>
        <button class="plain" type="button" data-sample={texts.sampleText} hidden>
          {texts.sample}
        </button>
      </div>
    </form>
  );
};
