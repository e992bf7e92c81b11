export const print = {
  title: 'Daftar hadir',
};

export type PrintTexts = typeof print;
