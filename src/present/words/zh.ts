// What a presentation says in Chinese.
import type { PresentWords } from '../words.ts';

/** Chinese. */
export const words: PresentWords = {
  steps: '所有步骤',
  presenterWindow: '演讲者窗口',
  notes: '备注',
  notesSeen: '看到此屏幕的人都能读到这些备注。按 N 或 Esc 隐藏。',
  noNotes: '此步骤没有备注。',
  fullScreen: '全屏',
  black: '黑屏',
  white: '白屏',
  spotlight: '聚光灯',
  uncovered: '步骤已重新显示',
  pressEnter: '第 # 步：请按回车键',
  blocked: '浏览器未允许打开演讲者窗口。请允许此页面弹出窗口，或在这里显示备注。',
  notesHere: '在这里显示备注',
  lostTouch: '演讲者窗口已断开。请按 P 键重新打开。',
  nextStep: '下一步',
  lastStep: '这是最后一步。',
  question: '问题',
  answer: '答案',
  clock: '时间',
  elapsed: '已用时间',
  fromZero: '从零计时',
  audienceGone: '观众窗口已关闭或正在重新加载。如果没有变化，请重新打开时间线并开始演示：将从原处继续。',
  openAgain: '重新打开时间线',
  forth: '下一步，或显示答案',
  back: '上一步',
  ends: '第一步，最后一步',
  byNumber: '按编号跳到某一步',
};
