export const style = `
:host{--ink:#1d2430;--soft:#566070;--line:#c9d0da;--ground:#fff;--own:#e3eefc;--theirs:#f1f3f6;--brand:#0b5fae;
position:fixed;right:16px;bottom:16px;z-index:2147483000;font:15px/1.5 system-ui,'Noto Sans Thai',Thonburi,'Leelawadee UI',sans-serif;color:var(--ink)}
@media (prefers-color-scheme:dark){:host{--ink:#e8ebf0;--soft:#aab3c0;--line:#47505e;--ground:#1b212b;--own:#203a5a;--theirs:#29313d;--brand:#86bdf5}}
*{box-sizing:border-box}[hidden]{display:none!important}
button,input,textarea{font:inherit;color:inherit}
button{cursor:pointer;border:1px solid var(--line);border-radius:8px;background:var(--ground);min-height:36px;padding:4px 12px}
button:hover{border-color:var(--brand)}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.main{background:var(--brand);border-color:var(--brand);color:var(--ground);font-weight:600}
.launch{min-height:48px;border-radius:24px;padding:8px 20px;box-shadow:0 2px 10px #0004}
.panel{display:grid;grid-template-rows:auto 1fr auto;width:min(380px,calc(100vw - 32px));height:min(600px,calc(100dvh - 32px));background:var(--ground);border:1px solid var(--line);border-radius:14px;box-shadow:0 8px 32px #0005;overflow:hidden}
header{display:flex;align-items:center;gap:8px;padding:10px 12px;border-bottom:1px solid var(--line)}
header>div{flex:1;min-width:0}h2{margin:0;font-size:16px}.status{margin:0;color:var(--soft);font-size:13px}
.log{overflow-y:auto;padding:12px;display:flex;flex-direction:column;gap:8px}
.line{max-width:85%;padding:6px 10px;border-radius:12px;background:var(--theirs);align-self:flex-start;overflow-wrap:anywhere}
.line.guest{background:var(--own);align-self:flex-end}.line.hub,.notice{background:none;border:1px solid var(--line);font-size:13px;max-width:100%}
.line p{margin:0;white-space:pre-wrap}.line small,.hint{color:var(--soft);font-size:12px}.line .bad{color:inherit;font-weight:700}
.notice{border-radius:12px;padding:8px 10px}.notice p{margin:0}.notice a{color:var(--brand)}
label{display:block}fieldset{border:1px solid var(--line);border-radius:8px;margin:8px 0 0;padding:6px 10px}
fieldset label{min-height:24px}
footer{border-top:1px solid var(--line);padding:8px 12px;display:grid;gap:6px}
.status2{min-height:1.4em;margin:0;font-size:13px;color:var(--soft)}
textarea,input[type=email]{width:100%;border:1px solid var(--line);border-radius:8px;background:var(--ground);padding:6px 8px}
textarea{resize:none;height:64px}.row{display:flex;flex-wrap:wrap;gap:6px;align-items:center}.grow{flex:1}
.ask{text-align:start;min-height:32px;padding:2px 10px;font-size:14px}#answers p{margin:0 0 4px}.line .row{margin-top:6px}
.tray{list-style:none;margin:0;padding:0;font-size:13px}.tray button{min-height:24px;padding:0 8px}
.quiet{border:0;background:none;color:var(--brand);text-decoration:underline;padding:2px 4px;min-height:28px;font-size:13px}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
