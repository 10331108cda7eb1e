-- What a person does in an editor, and what has to be seen after each step.

local root = os.getenv("CRMSPEC_WORK")
local spec = root .. "/specs/jivo-amocrm/chat-updated.yaml"
local source = root .. "/specs/jivo-amocrm/source.yaml"

local function say(text)
  io.stdout:write(text .. "\n")
end

local function fail(text)
  io.stdout:write("FAILED: " .. text .. "\n")
  io.stdout:flush()
  vim.cmd("cquit 1")
end

local function expect(holds, text)
  if not holds then
    fail(text)
  end
  say("ok: " .. text)
end

local function wait(condition)
  return vim.wait(20000, condition, 20)
end

local exit_code = nil
local client_id = vim.lsp.start_client({
  name = "crmspec",
  cmd = { os.getenv("CRMSPEC"), "lsp" },
  root_dir = root,
  on_exit = function(code)
    exit_code = code
  end,
})
expect(client_id ~= nil, "the server starts")

vim.cmd("edit " .. vim.fn.fnameescape(spec))
local buffer = vim.api.nvim_get_current_buf()
expect(vim.lsp.buf_attach_client(buffer, client_id), "the client attaches to a spec")
local client = vim.lsp.get_client_by_id(client_id)
expect(wait(function() return client.initialized end), "the server is initialized")
expect(client.server_capabilities.positionEncoding == "utf-16", "both count in UTF-16")

local function line(number)
  return vim.api.nvim_buf_get_lines(buffer, number - 1, number, true)[1]
end

local function set_line(number, text)
  vim.api.nvim_buf_set_lines(buffer, number - 1, number, true, { text })
end

-- A request at a place: the line from 1, the column in bytes from 0.
local function ask(method, number, column, more)
  vim.api.nvim_win_set_cursor(0, { number, column })
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  for key, value in pairs(more or {}) do
    params[key] = value
  end
  local response, problem = client.request_sync(method, params, 20000, buffer)
  if not response or response.err then
    fail(method .. ": " .. vim.inspect(problem or response.err))
  end
  return response.result
end

-- A mistake is seen at its place, after letters that UTF-16 and UTF-8 count otherwise.
local number
for at, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
  if text:find("first_name: ", 1, true) then
    number = at
  end
end
set_line(number, '      first_name: "😀 Имя {{nam else \'Гость\'}}"')
expect(wait(function() return #vim.diagnostic.get(buffer) == 1 end), "an edit that breaks the spec is seen")
local seen = vim.diagnostic.get(buffer)[1]
local start = line(number):find("nam else", 1, true) - 1
expect(
  seen.lnum == number - 1 and seen.col == start and seen.end_col == start + 3,
  "the mistake is marked at its place, and nowhere else"
)
expect(seen.severity == vim.diagnostic.severity.ERROR and seen.source == "crmspec", "it is an error of crmspec")

-- The action repairs it.
local _, character = vim.str_utfindex(line(number), start)
local position = { line = number - 1, character = character }
local actions = ask("textDocument/codeAction", number, start, {
  range = { start = position, ["end"] = position },
  context = { diagnostics = {} },
})
expect(#actions == 1 and actions[1].kind == "quickfix", "a fix is offered: " .. (actions[1] and actions[1].title or "none"))
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
expect(line(number) == '      first_name: "😀 Имя {{name else \'Гость\'}}"', "the fix is applied")
expect(wait(function() return #vim.diagnostic.get(buffer) == 0 end), "the mark goes with the mistake")

-- A field's name is completed.
vim.api.nvim_buf_set_lines(buffer, number, number, true, { "      las" })
local result = ask("textDocument/completion", number + 1, 9)
local item
for _, found in ipairs(result.items or result) do
  if found.label == "last_name" then
    item = found
  end
end
expect(item ~= nil, "a field of the CRM is proposed")
vim.lsp.util.apply_text_edits({ item.textEdit }, buffer, client.offset_encoding)
expect(line(number + 1):find("^      last_name") ~= nil, "its name is completed: " .. vim.trim(line(number + 1)))
vim.api.nvim_buf_set_lines(buffer, number, number + 1, true, {})

-- A hover tells the type.
local column = line(number):find("name else", 1, true)
local hover = ask("textDocument/hover", number, column)
expect(hover and #hover.contents.value > 0, "a hover tells of the input")

-- An input of a shared source gets another name, in every file. What the editor opens for that, it shows to the server, as a
-- configuration with file types does; the server then tells of each.
vim.api.nvim_create_autocmd("BufReadPost", {
  pattern = "*.yaml",
  callback = function(opened) vim.lsp.buf_attach_client(opened.buf, client_id) end,
})
local told = {}
local publish = vim.lsp.handlers["textDocument/publishDiagnostics"]
vim.lsp.handlers["textDocument/publishDiagnostics"] = function(failure, result, ...)
  told[vim.uri_to_fname(result.uri)] = #result.diagnostics
  return publish(failure, result, ...)
end
local edit = ask("textDocument/rename", number, column, { newName = "visitor_name" })
vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
expect(line(number) == '      first_name: "😀 Имя {{visitor_name else \'Гость\'}}"', "an input is renamed where it is used")
vim.cmd("silent wall")
local text = table.concat(vim.fn.readfile(source), "\n")
expect(text:find("\n  visitor_name: +visitor.name") ~= nil, "and where it is declared")
local files = 0
for _, path in ipairs(vim.fn.glob(root .. "/specs/jivo-amocrm/*.yaml", false, true)) do
  if table.concat(vim.fn.readfile(path), "\n"):find("visitor_name", 1, true) then
    files = files + 1
  end
end
expect(files == 7, "in " .. files .. " files")
expect(wait(function() return told[source] == 0 and #vim.diagnostic.get(nil) == 0 end), "nothing is wrong afterwards")

client.stop()
expect(wait(function() return exit_code ~= nil end) and exit_code == 0, "the server takes leave")
vim.cmd("qall!")
