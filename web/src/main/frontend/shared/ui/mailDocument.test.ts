// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { mailDocument, namesRemotePictures } from './mailDocument';

const mail = '<p>สวัสดี</p><img data-cid="logo%40x" alt="a"><img data-remote-src="https://spy.test/1"><img data-remote-src="https://spy.test/2">';
const imagesOf = (page: string) => [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('img')].map((image) => image.getAttribute('src'));

describe('A mail is shown', () => {
  test('under a policy that allows neither scripts nor pictures nor styles', () => {
    const page = mailDocument('<p>สวัสดี</p>');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("img-src 'none'");
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>'));
  });

  test('with the pictures that came with it, from the hub alone', () => {
    const page = mailDocument(mail, { enclosed: new Map([['logo@x', '/api/v1/attachments/7/image']]), remote: null });
    expect(imagesOf(page)).toEqual(['/api/v1/attachments/7/image', null, null]);
    expect(page).toContain(`img-src ${location.origin}/api/v1/attachments/ ${location.origin}/api/v1/tickets/;`);
  });

  test('with remote pictures only when asked for, named by their place and never by their address', () => {
    expect(imagesOf(mailDocument(mail))).toEqual([null, null, null]);
    const page = mailDocument(mail, { enclosed: new Map(), remote: (place) => `/api/v1/tickets/1/messages/m/images/${place}` });
    expect(imagesOf(page)).toEqual([null, '/api/v1/tickets/1/messages/m/images/0', '/api/v1/tickets/1/messages/m/images/1']);
  });

  test('without a source that a mail brought itself', () => {
    expect(imagesOf(mailDocument('<img src="https://spy.test/1" srcset="https://spy.test/2 2x">'))).toEqual([null]);
  });

  test('with the choice to show remote pictures where it names some', () => {
    expect(namesRemotePictures(mail)).toBe(true);
    expect(namesRemotePictures('<img data-cid="x">')).toBe(false);
  });

  test('CH-10: with a tracker left out of every way of loading it', () => {
    const page = mailDocument('<p>care<img data-remote-src="https://tracker.test/p.gif?who=7" width="1" height="1">begins</p>');
    expect(imagesOf(page)).toEqual([null]);
    expect(page).toContain("default-src 'none'; style-src 'none'; img-src 'none'");
    expect(page).not.toContain('<script');
  });

  test('with where a link leads, unless its own words say just that', () => {
    const hosts = (html: string) => [...new DOMParser().parseFromString(mailDocument(html), 'text/html').querySelectorAll('.host')].map((host) => host.textContent.trim());
    expect(hosts('<a href="https://evil.example/x">https://bank.co.th</a>')).toEqual(['[evil.example]']);
    expect(hosts('<a href="https://evil.example/x">bank.co.th</a><a href="https://evil.example"><img alt="x"></a>')).toEqual(['[evil.example]', '[evil.example]']);
    expect(hosts('<a href="https://bank.co.th/a">https://bank.co.th/a</a><a href="https://bank.co.th">bank.co.th</a>')).toEqual([]);
    expect(hosts('<a href="mailto:a@b.test">write</a>')).toEqual(['[a@b.test]']);
  });
});
