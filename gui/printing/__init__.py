"""Articles on paper: pages, preview, printer and PDF from one job.

service = PrintService(parent=window, choices=choices, keep_choices=keep)   # service.py
service.print_(readings); service.preview(readings); service.save_pdf(readings)
service.printed / service.failed                                # a sentence for the status line
"""
