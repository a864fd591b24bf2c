"""Articles on paper: pages, preview, printer and PDF from one job.

    service = PrintService(settings, window)                 # service.py; loads Qt's printing
    service.print_(readings); service.preview(readings); service.save_pdf(readings)
    service.printed, service.failed                          # a sentence for the status line

Without a window: `PrintJob(articles, choices, printed_on=day)` of job.py is painted on any paged
device, `write_pdf(path, job)` of pdf.py saves it, and `dateline print` (command.py) does both.
"""
