// What the schemas of money, shares and credit policies say to whoever typed something else.
export const moneyTexts = {
  "money.currencyForm": "Three capital letters, such as EUR",
  "money.noCurrency": "No currency of ISO 4217",
  "money.wholeNumber": "A whole number in quotes, at most {digits} digits",
  "money.moreThanNothing": "More than nothing",
  "policy.rangeAscends": "min, default and max must ascend",
  "policy.roleTwice": "A credit role is given twice",
  "policy.sharesAdd": "The default shares must add to 10000",
  "coSell.target": "Wins, an amount, or both",
} as const;
