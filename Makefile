# What a person types. Each target calls one script; server/setup/ has them.
.PHONY: help run test check gallery size lighthouse bench fuzz clean

help: ## Says what can be typed
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: ## Builds what has changed, starts the checkout and prints a link to pay
	@server/setup/run.sh

test: ## Runs every test: Rust, the browser's scripts, Stripe's SDK, a real browser
	@server/setup/test.sh

check: ## Format, lints, licences, and the walls between the crates
	@server/setup/check.sh

gallery: ## Writes every page and part in every state, to be looked at without a server
	@server/setup/gallery.sh

size: ## Weighs what a shopper's browser fetches, against the budget
	@server/setup/size.sh

lighthouse: ## Asks Lighthouse about the pages on a simulated phone, with a release build
	@server/setup/lighthouse.sh

bench: ## Measures confirmed orders a second, beside raw commits of the same databases
	@server/setup/bench.sh

fuzz: ## Feeds the decoder of the merchant API's requests what breaks decoders, for a minute
	@server/setup/fuzz.sh

clean: ## Removes everything that was built, but no data
	@rm -rf target end2end/node_modules end2end/test-results end2end/playwright-report server/crates/site/node_modules
