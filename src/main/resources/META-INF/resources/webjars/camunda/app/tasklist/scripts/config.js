import { inLanguage, settings } from '/report-chain/webapps.js';

export default {
  ...settings(inLanguage('Việc cần làm', 'Tasklist')),

  // The keys are those of the shipped file; starting a process is left out: reports are opened with their period.
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: inLanguage('nhận việc đang chọn', 'claims the currently selected task'),
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: inLanguage('đến bộ lọc đầu tiên', 'set the focus to the first filter in the list'),
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: inLanguage('đến việc đầu tiên trong danh sách', 'sets the focus to the first task in the list'),
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: inLanguage('đến ô nhập đầu tiên của biểu mẫu', 'sets the focus to the first input field in a task form'),
    },
  },
};
