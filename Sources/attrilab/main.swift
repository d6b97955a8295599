print("attrilab")
