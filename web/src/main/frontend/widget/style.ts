/** Nothing of the page reaches in but what it names; only words keep to the page's font when it asks for that. */
export const style = `
:host{all:initial;color-scheme:inherit;display:block;position:fixed;z-index:2147483000;right:max(var(--sala-offset,16px),env(safe-area-inset-right));bottom:max(var(--sala-offset,16px),env(safe-area-inset-bottom))}
:host([side=left]){right:auto;left:max(var(--sala-offset,16px),env(safe-area-inset-left))}
:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}:host([hidden]){display:none}
*{box-sizing:border-box}[hidden]{display:none!important}
.launch,.panel{--round:var(--sala-radius,14px);font:15px/1.6 var(--sala-font,system-ui),'Noto Sans Thai',Thonburi,'Leelawadee UI',sans-serif;color:var(--ink);letter-spacing:normal;text-align:start}
button,input,textarea{font:inherit;color:inherit}
button{cursor:pointer;border:1px solid var(--edge);border-radius:min(8px,var(--round));background:var(--ground);min-height:36px;padding:4px 12px}
button:hover{border-color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.main{background:var(--brand);border-color:var(--brand);color:var(--on-brand);font-weight:600}
.launch{min-height:48px;border-radius:calc(var(--round)*2);padding:8px 20px;box-shadow:0 2px 10px #0004}
.launch:focus-visible{outline-color:var(--ink);box-shadow:0 0 0 2px var(--ground),0 0 0 7px var(--ground)}
.panel{position:fixed;inset:auto;bottom:var(--sala-offset,16px);right:var(--sala-offset,16px);margin:0;padding:0;max-width:none;max-height:none;width:min(380px,calc(100vw - 2*var(--sala-offset,16px)));height:min(600px,calc(100dvh - 2*var(--sala-offset,16px)));background:var(--ground);border:1px solid var(--edge);border-radius:var(--round);box-shadow:0 8px 32px #0005;overflow:hidden}
:host([side=left]) .panel{right:auto;left:var(--sala-offset,16px)}
.panel[open]{display:grid;grid-template-rows:auto minmax(0,1fr) auto}
header{display:flex;align-items:center;gap:8px;padding:10px 12px;border-bottom:1px solid var(--line)}
header>div{flex:1;min-width:0}h2{margin:0;font-size:16px;line-height:1.6}h2:focus-visible{outline:0}.status{margin:0;color:var(--soft);font-size:13px}
.log{overflow-y:auto;overscroll-behavior:contain;padding:12px;display:flex;flex-direction:column;gap:8px}
.log:focus-visible{outline-offset:-3px}
.line{max-width:85%;padding:6px 10px;border-radius:min(12px,var(--round));background:var(--theirs);align-self:flex-start;overflow-wrap:anywhere}
.line.guest{background:var(--own);align-self:flex-end}.line.hub,.notice{background:none;border:1px solid var(--line);font-size:13px;max-width:100%}
.line p{margin:0;white-space:pre-wrap}.line small,.hint{color:var(--soft);font-size:12px}.line .bad{color:inherit;font-weight:700}
.notice{border-radius:min(12px,var(--round));padding:8px 10px}.notice p{margin:0}.notice a{color:var(--link)}
label{display:block}fieldset{border:1px solid var(--line);border-radius:8px;margin:8px 0 0;padding:6px 10px}
fieldset label{min-height:24px}input[type=checkbox]{accent-color:var(--link)}
footer{border-top:1px solid var(--line);padding:8px 12px;display:grid;gap:6px}
.status2{min-height:1.6em;margin:0;font-size:13px;color:var(--soft)}
textarea,input[type=email]{width:100%;border:1px solid var(--edge);border-radius:min(8px,var(--round));background:var(--ground);padding:6px 8px}
textarea{resize:none;height:64px}.row{display:flex;flex-wrap:wrap;gap:6px;align-items:center}
#send{margin-inline-start:auto}.ask{text-align:start;min-height:32px;padding:2px 10px;font-size:14px}#answers p{margin:0 0 4px}.line .row{margin-top:6px}
.tray{list-style:none;margin:0;padding:0;font-size:13px}.tray button{min-height:24px;padding:0 8px}
.quiet{border:0;background:none;color:var(--link);text-decoration:underline;padding:2px 4px;min-height:28px;font-size:13px}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px),(max-height:420px){
.panel,:host([side=left]) .panel{inset:0;width:100%;height:100dvh;border:0;border-radius:0}
header{padding:max(8px,env(safe-area-inset-top)) max(12px,env(safe-area-inset-right)) 8px max(12px,env(safe-area-inset-left))}
footer{padding:8px max(12px,env(safe-area-inset-right)) max(8px,env(safe-area-inset-bottom)) max(12px,env(safe-area-inset-left));max-height:65dvh;overflow-y:auto}
textarea,input[type=email]{font-size:16px}button{min-height:44px;min-width:44px}.quiet,.tray button{min-height:32px}textarea{height:56px}
}
`;
