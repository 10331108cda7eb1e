print("crmspec")
