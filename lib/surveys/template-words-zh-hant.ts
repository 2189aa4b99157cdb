import type { TemplateWords } from './template-words';

export const chinese: TemplateWords = {
  questions: {
    issue: '{company} 讓我輕鬆處理了我的問題。',
    find: '{company} 讓我輕鬆找到所需的資訊。',
    signUp: '{company} 讓我輕鬆完成註冊。',
    upgrade: '{company} 讓我輕鬆變更方案。',
    purchase: '{company} 讓我輕鬆完成購買。',
    easeOfTask: '完成您想辦的事有多容易？',
    effort: '為了處理您的需求，您個人花了多少力氣？',
    easeNow: '這件事有多容易？',
    satisfiedWithUs: '您對 {company} 的滿意程度如何？',
    satisfiedWithHelp: '您對所獲得協助的滿意程度如何？',
    rateHelp: '您如何評價所獲得的協助？',
    helpful: '這對您有幫助嗎？',
    satisfiedWithPurchase: '您對這次購買的滿意程度如何？',
    recommend: '您有多大可能向朋友或同事推薦 {company}？',
  },
  ends: {
    agree: ['非常不同意', '非常同意'],
    ease: ['非常困難', '非常容易'],
    difficulty: ['困難', '容易'],
    effort: ['非常不費力', '非常費力'],
    satisfaction: ['非常不滿意', '非常滿意'],
    quality: ['很差', '優秀'],
    yesNo: ['否', '是'],
    likelihood: ['完全不可能', '非常可能'],
  },
  comment: '發生了什麼事？',
  further: {
    support: {
      label: '哪裡讓您覺得費力？',
      options: {
        waiting: '等候太久',
        repeating: '必須重複說明',
        'passed-on': '一再被轉接',
        channels: '必須改用其他方式聯絡',
        unclear: '看不懂回覆',
        unsolved: '問題仍未解決',
      },
    },
    selfService: {
      label: '為什麼不容易找到？',
      options: {
        'not-there': '沒有相關內容',
        search: '搜尋不到',
        unclear: '看不懂內容',
        outdated: '內容已過時',
        'not-working': '有功能無法使用',
        'had-to-ask': '最後還是得詢問他人',
      },
    },
    conversion: {
      label: '遇到了什麼阻礙？',
      options: {
        steps: '步驟太多',
        price: '價格不清楚',
        choice: '難以選擇',
        payment: '付款未能一次成功',
        errors: '有功能無法使用',
        trust: '不確定是否可以信任',
      },
    },
    quality: {
      label: '哪些地方應該改進？',
      options: {
        speed: '速度',
        kindness: '態度',
        knowledge: '專業知識',
        clarity: '說明的清晰度',
        solution: '解決方案本身',
      },
    },
  },
};
