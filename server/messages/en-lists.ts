// What an account list is told for: why a file cannot be read, why a row was left out, why an import ended.
export const listTexts = {
  "lists.empty": "The file is empty. Export the list again, with its rows, and choose that file.",
  "lists.noRows": "The file has no rows. Export the list again and upload that file.",
  "lists.headerAlone":
    "The file has a header (line {line}) but no rows below it. Export the list with its rows.",
  "lists.nothingBelow": "The file has no rows below its header. Export the list with its rows.",
  "lists.saveAsCsv":
    "Open it in your spreadsheet program, choose “Save as” and the type CSV, and upload that.",
  "lists.workbook": "This is an Excel workbook or another packed file. {how}",
  "lists.oldWorkbook": "This is an old Excel workbook. {how}",
  "lists.pdf": "This is a PDF document. Export the list as CSV instead.",
  "lists.picture": "This is a picture. Export the list as CSV instead.",
  "lists.compressed": "This file is compressed ({by}). Unpack it and upload the CSV file inside.",
  "lists.notText": "This is not a text file. {how}",
  "lists.webPage":
    "This is a web page or XML, whatever its name says. Export the report again and choose CSV.",

  "lists.column": "column {number}",
  "lists.nameMissing": "The company’s name is missing. Fill it in.",
  "lists.nameTooLong": "The name has {length} characters, 300 are the most. Shorten it.",
  "lists.noWebsite": "“{website}” is no web address. Write it like acme.com, or leave the cell empty.",
  "lists.noCompany": "“{name}” names no company. Write its name, or give its website.",
  "lists.quoteNeverCloses":
    'The quotation mark (") that opens the text here never closes. Add the closing one, or remove this one.',
  "lists.textAfterQuote": 'There is a quotation mark (") inside the text. Double it (""), or remove it.',
  "lists.lineTooLong": "The line is longer than 200,000 characters. Check that the file has line breaks.",
  "lists.tooManyCells":
    'The row has {cells} cells, the header {width}. Put quotation marks (") around a text that contains the separator.',
  "lists.oneCell":
    "The row has one cell, the header {width}. Join a row that was torn apart, or remove the line.",
  "lists.merged": "Not rejected: the same company as line {into}, so the two became one account.",
  "lists.notListed": "From here on rejected rows are counted, not listed.",

  "lists.noNameColumn": "No column holds the company’s name. Choose which one does.",
  "lists.chooseNameColumn": "choose the column with the company’s name",
  "lists.chooseColumn": "The file has {count} columns. Choose one of them.",
  "lists.noSuchColumn": "there is no column {number}",

  "lists.fileTooLarge":
    "The file is larger than 100 MB. Split it into several files, or leave out the columns that Tandem does not use.",
  "lists.tooManyRows":
    "The file has more than {rows} rows. Split it into several files. The rows before that were imported.",
  "lists.quota":
    "Files of 500 MB of your company wait to be imported already. Import those first; a file that nobody imports is removed after a day.",
  "lists.noTicket": "This upload is no longer open. Choose the file again; the import starts over.",
  "lists.partArrived":
    "Of the file’s {bytes} bytes {arrived} arrived. Check the connection and upload it again.",
  "lists.uploadedAlready": "This file was uploaded already.",
  "lists.notArrived": "The file has not arrived yet.",
  "lists.uploadFirst": "The file has not arrived yet. Upload it first.",
  "lists.fileGone": "The uploaded file is no longer on the server. Upload it again.",
  "lists.listGone": "This list is not there. Upload the file again.",
  "lists.importedAlready": "This list is imported already. To import it again, upload the file again.",
  "lists.beingImported": "This list is being imported already.",
  "lists.previewFirst": "Look at the preview of this list first.",
  "lists.interrupted":
    "The server stopped in the middle of this import. Nothing is lost: publish the list again.",
  "lists.failed":
    "The server could not finish this import. What was imported stays; publish the list again for the rest.",
} as const;
