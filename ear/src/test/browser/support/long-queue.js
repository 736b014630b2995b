const stated = ['not-started', 'in-progress', 'waiting'];

function ticket(index) {
  const at = new Date(Date.UTC(2026, 10, 23, 3) - index * 60_000).toISOString();
  return {
    number: 900_000 + index,
    subject: index % 3 === 0 ? `สั่งของเมื่อวันจันทร์ ยังไม่ได้รับ ขอให้ช่วยตรวจสอบให้ด้วยว่าของอยู่ที่ไหนแล้ว ${index}` : `สอบถามเรื่องที่ ${index}`,
    kind: 'request',
    state: stated[index % stated.length],
    priority: index % 10 === 0 ? 'urgent' : 'normal',
    channel: index % 2 === 0 ? 'line' : 'email',
    channels: [],
    customer: { id: `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`, displayName: 'ม••• ใ•••' },
    team: 'support',
    assignee: index % 4 === 0 ? 'agent2' : null,
    assignmentReason: null,
    createdAt: at,
    closedAt: null,
    waitingFor: null,
    waitingUntil: null,
    outcome: null,
    reason: null,
    reopenCount: 0,
    tags: [],
    firstResponse: { dueAt: at, metAt: null, breached: index % 5 === 0, pausedSeconds: 0, elapsedSeconds: 60 },
    nextResponse: null,
    resolution: null,
    slaPolicy: null,
    lastMessageId: null,
    version: 1,
    activeAt: at,
    restricted: false,
  };
}

/** From now on the page's lists have so many made-up tickets, whatever the hub has. */
export function longQueue(page, length) {
  const body = JSON.stringify({ items: Array.from({ length }, (_each, index) => ticket(index)), next: null });
  return page.route(
    (url) => url.pathname === '/api/v1/tickets',
    (route) => route.fulfill({ contentType: 'application/json', body }),
  );
}
