// The demo shop changes its look and its language like any page might; the chat is not told.
const root = document.documentElement;
const looks = document.querySelectorAll('[data-look]');
const channel = new URLSearchParams(location.search).get('channel');

document.querySelectorAll('.hub').forEach((each) => (each.textContent = location.origin));
if (channel) document.querySelector('sala-chat').setAttribute('channel', channel);
document.querySelectorAll('.channel').forEach((each) => (each.textContent = document.querySelector('sala-chat').getAttribute('channel')));

function named() {
  const { dataset } = document.querySelector('[aria-pressed=true]');
  document.querySelectorAll('.look').forEach((each) => {
    const language = each.closest('[lang]').lang;
    each.textContent = document.querySelector(`[data-look=${dataset.look}] [lang=${language}]`).textContent;
  });
}

looks.forEach((button) =>
  button.addEventListener('click', () => {
    root.className = button.dataset.look;
    looks.forEach((each) => each.setAttribute('aria-pressed', String(each === button)));
    named();
  }),
);

document.getElementById('tongue').addEventListener('click', ({ target }) => {
  [root.lang, target.lang] = [target.lang, root.lang];
  target.textContent = target.lang === 'en' ? 'English' : 'ภาษาไทย';
  document.title = root.lang === 'th' ? 'ร้านบ้านสวน (หน้าตัวอย่าง)' : 'Baan Suan Shop (a demo)';
});
