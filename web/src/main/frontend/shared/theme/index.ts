import '@fontsource-variable/noto-sans-thai/wght.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './dialog.css';
import './frame.css';
