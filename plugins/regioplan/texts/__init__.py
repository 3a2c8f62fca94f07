"""Every text of the site that a reader meets, held against the plain-language check.

It knows where texts are: in the fields of data/, in the pages of content/, and in what templates
and code make of them. What is easy and what is not, `language.plain` knows.
"""
