import type { PageWords } from './page-words';

export const chinese: PageWords = {
  send: '送出',
  optional: '選填',
  confirm: '確認 {answer}',
  confirmHint: '您選擇了 {answer}，確認後才會計入。',
  changeHint: '您先前的回答是 {before}，確認後將改為 {answer}。',
  saved: '您的回答 {answer} 已儲存，仍可修改。',
  counter: '{n} / {most}',
  tooLong: '目前有 {n} 個字元，最多 {most} 個。請縮短內容；您寫的都還在。',
  leaveOut: '請勿填寫銀行資料',
  callBack: '可以就此事回電給我',
  keys: '按 {from}–{to} 選擇，按 Enter 送出',
  length: '一個問題，約 10 秒',
  privacy: '隱私權',
  language: '語言',
  thanks: '謝謝您。我們會閱讀每一則回答。',
  answered: '您的回答：{answer}（最高 {most}）。',
  answeredWithComment: '您的回答：{answer}（最高 {most}），並留下了意見。',
  gave: '您的回答：{answer}。',
  callBy: '我們會在 {date} 之前致電給您。',
  change: '修改我的回答',
  stop: '請勿再詢問我',
  offline: '目前沒有網路。您的回答已保留在此，恢復連線後會送出。',
  failed: '無法送出。您的回答已保留在此，請再試一次。',
  again: '再試一次',
  trial: '試用中：不會記錄任何內容。',
  back: '返回問題',
  commentLabels: {
    ces: {
      low: '是什麼讓這件事變得困難？',
      middle: '怎麼做會更容易？',
      high: '是什麼讓這件事變得容易？',
    },
    csat: {
      low: '哪裡出了問題？',
      middle: '哪裡可以更好？',
      high: '您喜歡哪一點？',
    },
    nps: {
      low: '您給這個分數的主要原因是什麼？',
      middle: '您給這個分數的主要原因是什麼？',
      high: '您給這個分數的主要原因是什麼？',
    },
  },
  notices: {
    unknown: {
      title: '此連結無法使用',
      text: '連結可能不完整。請從您收到的訊息再次開啟，或完整複製整個連結。',
    },
    closed: {
      title: '此問題已結束',
      text: '已不再接受回答。謝謝您願意告訴我們。',
    },
    notAsked: {
      title: '目前未開放此問題',
      text: '請改天再來。',
    },
    sample: {
      title: '這是範例',
      text: '此頁展示問題的樣貌，不接受回答。',
    },
    offScale: {
      title: '此回答不在量表上',
      text: '請選擇頁面上的其中一個答案。',
    },
    tooMuch: {
      title: '內容太長，無法送出',
      text: '請在瀏覽器中返回上一頁，您寫的內容還在。最多 {most} 個字元。',
    },
    away: {
      title: '馬上回來',
      text: '目前無法儲存您的回答。內容已保留在此頁，請按按鈕再次送出。',
    },
  },
  stopPage: {
    title: '要停止詢問您嗎？',
    text: '{brand} 將不再以電子郵件向您提問。',
    done: '不會再有問題',
    doneText: '{brand} 不會再以電子郵件詢問您。',
    forget: '要求刪除我的資料',
    forgetText: '您也可以要求 {brand} 刪除您的姓名、地址與留言。',
    forgotten: '您的要求已轉達',
    forgottenText: '{brand} 將刪除其所知的關於您的資料。',
  },
};
