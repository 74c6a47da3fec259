const refusals = {
  wrong: 'The password is not right. After 10 wrong tries an account is locked for 15 minutes.',
  unreachable: 'The service cannot be reached. Wait a minute, then try again.',
  over: 'You were away for so long that you were signed out. Sign in in another window, then come back here: what you wrote is still on this page.',
};

/** What covers a page: a dialog that only the right password lifts. */
export function makeCover(name, { unlock, signOut }) {
  const title = document.title;
  const dialog = element('dialog', { className: 'app-cover' });
  dialog.setAttribute('aria-labelledby', 'app-cover-title');
  const form = element('form', { method: 'post', noValidate: true });
  const error = element('p', {
    className: 'govuk-error-message',
    id: 'app-cover-error',
    role: 'alert',
    hidden: true,
  });
  const elsewhere = element('p', { className: 'govuk-body', hidden: true });
  elsewhere.append(
    element('a', {
      className: 'govuk-link',
      href: '/sign-in',
      target: '_blank',
      textContent: 'Sign in (opens in a new window)',
    }),
  );
  const password = element('input', {
    className: 'govuk-input govuk-input--width-20',
    id: 'app-cover-password',
    type: 'password',
    autocomplete: 'current-password',
  });
  form.append(
    element('h2', { className: 'govuk-heading-l', id: 'app-cover-title', textContent: 'Locked' }),
    element('p', {
      className: 'govuk-body',
      textContent: 'Nothing happened here for a while. What you were doing is still here.',
    }),
    element('label', {
      className: 'govuk-label',
      htmlFor: 'app-cover-password',
      textContent: `Password of ${name}`,
    }),
    error,
    elsewhere,
    password,
    element('button', { className: 'govuk-button', textContent: 'Unlock' }),
  );
  const leave = element('p', { className: 'govuk-body', textContent: 'Not you? ' });
  leave.append(
    element('button', {
      className: 'app-link-button',
      type: 'button',
      textContent: 'Sign out',
      onclick: signOut,
    }),
  );
  dialog.append(form, leave);

  let isDown = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const typed = password.value;
    password.value = '';
    const refusal = refusals[await unlock(typed)];
    if (!refusal) return;
    error.textContent = refusal;
    error.hidden = false;
    elsewhere.hidden = refusal !== refusals.over;
    password.setAttribute('aria-describedby', error.id);
    password.focus();
  });
  // Escape closes any dialog: this one comes back.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => isDown && dialog.showModal());

  return {
    isDown: () => isDown,
    lower() {
      if (isDown) return;
      isDown = true;
      document.documentElement.classList.add('app-covered');
      document.title = 'Locked – Domestic homicide reviews';
      document.body.append(dialog);
      dialog.showModal();
    },
    lift() {
      if (!isDown) return;
      isDown = false;
      document.documentElement.classList.remove('app-covered');
      document.title = title;
      dialog.close();
      dialog.remove();
      error.hidden = true;
      elsewhere.hidden = true;
    },
  };
}

const element = (name, properties) => Object.assign(document.createElement(name), properties);
