data <- "{{data}}"

claims <- read.csv(paste0(data, "claims.csv"), encoding = "UTF-8")
table(claims$section, claims$support)

# Claims that few bear out, the least first
thin <- subset(claims, strength == "thin", c("title", "support", "independent"))
thin[order(thin$independent), ]
