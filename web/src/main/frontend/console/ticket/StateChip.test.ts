// @vitest-environment jsdom
import type { Component } from 'vue';
import { expect, test } from 'vitest';
import { mounted } from '@shared/testing/mounted';
import StateWord from '../../portal/tickets/StateWord.vue';
import StateChip from './StateChip.vue';

const states = ['not-started', 'in-progress', 'waiting', 'done', 'cancelled'];
const labels = ['ยังไม่เริ่ม', 'กำลังดำเนินการ', 'พักรอ', 'เสร็จสิ้น', 'ยกเลิก'];

const read = (component: Component, props: Record<string, unknown>) => {
  const { unmount } = mounted(component, props);
  const text = document.body.textContent?.trim();
  unmount();
  return text;
};
const words = (props: Record<string, unknown>) => read(StateChip, props);

test('TK-1: the desk reads each of the five states by its own word', () => {
  expect(states.map((state) => words({ state }))).toEqual(labels);
});

test('TK-10: the customer reads the same five words, whomever a ticket waits for', () => {
  expect(states.map((state) => read(StateWord, { state, awaitsYou: false }))).toEqual(labels);
  for (const waitingFor of ['customer', 'supplier', 'colleague']) {
    expect(words({ state: 'waiting', waitingFor })?.split(' · ')[0]).toBe('พักรอ');
  }
  expect(read(StateWord, { state: 'waiting', awaitsYou: true })?.split(' · ')[0]).toBe('พักรอ');
});

test('A ticket that waits says for whom after its word', () => {
  expect(words({ state: 'waiting', waitingFor: 'customer' })).toBe('พักรอ · ลูกค้า');
  expect(words({ state: 'waiting', waitingFor: 'supplier' })).toBe('พักรอ · หน่วยงานภายนอก');
  expect(words({ state: 'waiting', waitingFor: null })).toBe('พักรอ');
});

test('A ticket that goes on says so, whomever it once waited for', () => {
  expect(words({ state: 'in-progress', waitingFor: 'supplier' })).toBe('กำลังดำเนินการ');
});
